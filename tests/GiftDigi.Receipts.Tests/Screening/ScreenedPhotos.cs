using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Tests.Screening;

/// <summary>Photos for tests that look at pixels: one word is read, which covers nearly all of the picture.</summary>
internal static class ScreenedPhotos
{
    public static ScreenedPhoto Of(GrayPixels pixels, ImageTraces traces, int orientation = 1)
    {
        var size = pixels.Size;
        var page = new OcrPage(size, AffineMap.Identity, size, [new([new("合計", new(8, 8, size.Width - 16, size.Height - 16), 0.9)])]);
        return new(traces, new(ImageFormat.Jpeg, size, 1, 1, Complete: true, orientation), new(pixels, AffineMap.Identity, size, []), page, new());
    }
}
