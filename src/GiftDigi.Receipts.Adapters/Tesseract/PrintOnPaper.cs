using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Where the paper lies in a photo, and how its print runs.</summary>
/// <param name="Outline">The paper's outline in the photo's small copy.</param>
/// <param name="Box">The box around the paper, in pixels of the photo.</param>
/// <param name="Slope">How far its lines are from level.</param>
/// <param name="Height">How tall its characters are, in the pixels measured.</param>
/// <param name="Scale">Pixels measured for each pixel of the photo.</param>
internal sealed record PrintOnPaper(PaperOutline Outline, PixelBox Box, TextSlope Slope, PrintHeight Height, double Scale)
{
    /// <summary>The longer side of the copy in which the outline is looked for.</summary>
    private const double SmallSide = 300;

    internal static PrintOnPaper Find(GrayPixels photo, double enoughPixels)
    {
        var size = photo.Size;
        var outline = PaperFinder.Find(Resampling.Apply(photo, size.Scaled(Math.Min(1, SmallSide / Math.Max(size.Width, size.Height)))));
        var toPhoto = (double)size.Width / outline.Size.Width;
        var box = new PixelBox(0, 0, size.Width, size.Height).Cut(
            (int)(outline.Box.X * toPhoto) - 2,
            (int)(outline.Box.Y * toPhoto) - 2,
            (int)(outline.Box.Right * toPhoto) + 2,
            (int)(outline.Box.Bottom * toPhoto) + 2);

        var gray = Resampling.Apply(photo, size.Scaled(Math.Min(1, Math.Sqrt(enoughPixels / ((double)box.Width * box.Height)))));
        var scale = (double)gray.Size.Width / size.Width;
        var toSmall = outline.Size.Width / (double)gray.Size.Width;
        var window = Math.Max(15, (int)(Math.Sqrt((double)box.Width * box.Height) * scale / 40)) | 1;
        var ink = InkMap.Of(gray, window).Within(outline, toSmall);
        var pieces = PrintPieces.Of(ink);
        var height = PrintHeight.Of(pieces);
        return new(outline, box, TextSlope.Of(pieces, height), height, scale);
    }
}
