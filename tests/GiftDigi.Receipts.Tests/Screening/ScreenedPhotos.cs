using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Tests.Screening;

/// <summary>Photos for tests that look at pixels: one word is read, which covers nearly all of the picture unless a place is given.</summary>
internal static class ScreenedPhotos
{
    public static ScreenedPhoto Of(GrayPixels pixels, ImageTraces traces, int orientation = 1) =>
        Of(pixels, traces, [new("合計", new(8, 8, pixels.Size.Width - 16, pixels.Size.Height - 16), 0.9)], orientation);

    public static ScreenedPhoto Of(GrayPixels pixels, ImageTraces traces, IReadOnlyList<OcrWord> words, int orientation = 1)
    {
        var size = pixels.Size;
        var page = new OcrPage(size, AffineMap.Identity, size, [.. words.Select(word => new OcrLine([word]))]);
        return new(traces, new(ImageFormat.Jpeg, size, 1, 1, Complete: true, orientation), new(pixels, AffineMap.Identity, size, []), page, new());
    }
}
