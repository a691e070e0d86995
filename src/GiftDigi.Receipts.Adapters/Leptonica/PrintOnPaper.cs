using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Leptonica;

/// <summary>Where the paper lies in a photo, and how its print runs.</summary>
/// <param name="Outline">The paper's outline in the photo's small copy.</param>
/// <param name="Box">The box around the paper, in pixels of the original.</param>
/// <param name="Slope">How far its lines are from level.</param>
/// <param name="Height">How tall its characters are, in the pixels measured.</param>
/// <param name="Scale">Pixels measured for each pixel of the original.</param>
internal sealed record PrintOnPaper(PaperOutline Outline, PixelBox Box, TextSlope Slope, PrintHeight Height, double Scale)
{
    internal static PrintOnPaper Find(DecodedPhoto photo, double enoughPixels)
    {
        var outline = PaperFinder.Find(photo.Small());
        var original = photo.OriginalSize;
        var toOriginal = (double)original.Width / outline.Size.Width;
        var all = new PixelBox(0, 0, original.Width, original.Height);
        var box = all.Cut(
            (int)(outline.Box.X * toOriginal) - 2,
            (int)(outline.Box.Y * toOriginal) - 2,
            (int)(outline.Box.Right * toOriginal) + 2,
            (int)(outline.Box.Bottom * toOriginal) + 2);

        var gray = photo.Gray(Math.Sqrt(enoughPixels / ((double)box.Width * box.Height)));
        var scale = (double)gray.Size.Width / original.Width;
        var toSmall = outline.Size.Width / (double)gray.Size.Width;
        var window = Math.Max(15, (int)(Math.Sqrt((double)box.Width * box.Height) * scale / 40)) | 1;
        var ink = InkMap.Of(gray, window).Within(outline, toSmall);
        var pieces = PrintPieces.Of(ink);
        var height = PrintHeight.Of(pieces);
        return new(outline, box, TextSlope.Of(pieces, height), height, scale);
    }
}
