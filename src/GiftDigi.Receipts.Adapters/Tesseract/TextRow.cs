using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>A printed row, found but not read.</summary>
/// <param name="Pieces">The print in it, left to right.</param>
/// <param name="Slope">How far it falls for each pixel to the right.</param>
/// <param name="Middle">Where its middle crosses the left edge of the picture.</param>
/// <param name="Height">Height of its characters.</param>
internal sealed record TextRow(IReadOnlyList<PixelBox> Pieces, double Slope, double Middle, double Height)
{
    /// <summary>The middle of the row at this column.</summary>
    internal double At(double x) => Middle + (Slope * x);
}
