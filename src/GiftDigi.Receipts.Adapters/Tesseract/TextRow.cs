using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>A printed row, found but not read.</summary>
/// <param name="Pieces">The print in it.</param>
/// <param name="Slope">How far it falls for each pixel to the right.</param>
/// <param name="Middle">Where its middle crosses the left edge of the picture.</param>
/// <param name="Height">Height of its characters.</param>
internal sealed record TextRow(IReadOnlyList<PixelBox> Pieces, double Slope, double Middle, double Height)
{
    /// <summary>The middle of the row at this column.</summary>
    internal double At(double x) => Middle + (Slope * x);

    /// <summary>Whether a piece of print belongs to the row: it lies within it and is no taller than its characters.</summary>
    internal bool Holds(PixelBox piece) =>
        piece.Height <= 1.4 * Height && Math.Abs(At(piece.X + (piece.Width / 2.0)) - piece.CenterY) < 0.7 * Height;

    /// <summary>Whether most of this row lies within the other, which reaches over the whole page.</summary>
    internal bool IsPartOf(TextRow other) =>
        2 * Pieces.Count(piece => Math.Abs(other.At(piece.X + (piece.Width / 2.0)) - piece.CenterY) < 0.55 * other.Height) > Pieces.Count;
}
