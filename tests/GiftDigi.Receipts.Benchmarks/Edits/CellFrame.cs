using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>A box of a page as it lies in the photo: where it begins, and its sides.</summary>
internal readonly record struct CellFrame(double X, double Y, double AcrossX, double AcrossY, double DownX, double DownY)
{
    public static CellFrame Of(PixelBox box, IPixelMap toOriginal)
    {
        var (x, y) = toOriginal.Apply(box.X, box.Y);
        var (rightX, rightY) = toOriginal.Apply(box.Right, box.Y);
        var (lowX, lowY) = toOriginal.Apply(box.X, box.Bottom);
        return new(x, y, rightX - x, rightY - y, lowX - x, lowY - y);
    }

    public double Width => Math.Sqrt((AcrossX * AcrossX) + (AcrossY * AcrossY));

    public double Height => Math.Sqrt((DownX * DownX) + (DownY * DownY));

    public (double X, double Y) Center => At(0.5, 0.5);

    /// <summary>The smallest upright box around it, and so many pixels more.</summary>
    public PixelBox Around(int more)
    {
        (double X, double Y)[] corners = [At(0, 0), At(1, 0), At(0, 1), At(1, 1)];
        var (left, top) = ((int)corners.Min(corner => corner.X) - more, (int)corners.Min(corner => corner.Y) - more);
        return new(left, top, (int)Math.Ceiling(corners.Max(corner => corner.X)) + more - left, (int)Math.Ceiling(corners.Max(corner => corner.Y)) + more - top);
    }

    /// <summary>The place in the photo of a place in the frame, 0 to 1 across and down.</summary>
    public (double X, double Y) At(double across, double down) =>
        (X + (AcrossX * across) + (DownX * down), Y + (AcrossY * across) + (DownY * down));

    /// <summary>The place in the frame of a place in the photo.</summary>
    public (double Across, double Down) Within(double x, double y)
    {
        var area = (AcrossX * DownY) - (AcrossY * DownX);
        var (dx, dy) = (x - X, y - Y);
        return (((dx * DownY) - (dy * DownX)) / area, ((dy * AcrossX) - (dx * AcrossY)) / area);
    }

    /// <summary>The part of it between these places.</summary>
    public CellFrame Part(double left, double top, double right, double bottom)
    {
        var (x, y) = At(left, top);
        return new(x, y, AcrossX * (right - left), AcrossY * (right - left), DownX * (bottom - top), DownY * (bottom - top));
    }
}
