namespace GiftDigi.Receipts.Imaging;

/// <summary>The paper's outline: per row, its first column and the one past its last (equal or crossed where there is none).</summary>
public sealed class PaperOutline
{
    private readonly int[] _left;
    private readonly int[] _right;

    internal PaperOutline(PixelSize size, int[] left, int[] right)
    {
        Size = size;
        _left = left;
        _right = right;
        var rows = Enumerable.Range(0, size.Height).Where(y => left[y] < right[y]).ToList();
        var (x, top) = (left.Min(), rows.Count == 0 ? 0 : rows[0]);
        Box = rows.Count == 0 ? new(0, 0, 0, 0) : new(x, top, right.Max() - x, rows[^1] + 1 - top);
        Area = rows.Sum(y => (long)right[y] - left[y]);
    }

    /// <summary>Size of the picture it was found in.</summary>
    public PixelSize Size { get; }

    /// <summary>The smallest upright box around the paper.</summary>
    public PixelBox Box { get; }

    /// <summary>The paper's pixels.</summary>
    public long Area { get; }

    /// <summary>An outline around everything.</summary>
    public static PaperOutline Whole(PixelSize size) =>
        new(size, new int[size.Height], [.. Enumerable.Repeat(size.Width, size.Height)]);

    /// <summary>Whether a point, in pixels of the picture it was found in, lies on the paper, that far from its edge.</summary>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    /// <param name="margin">Pixels; the picture's own edge is none of the paper's.</param>
    public bool IsInside(double x, double y, int margin)
    {
        var (column, row) = ((int)x, (int)y);
        return column >= 0 && column < Size.Width && row >= 0 && row < Size.Height
            && IsInRow(Math.Max(0, row - margin), column, margin)
            && IsInRow(row, column, margin)
            && IsInRow(Math.Min(Size.Height - 1, row + margin), column, margin);
    }

    /// <summary>The picture with everything beside the paper made white.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="toOutline">From its pixels to those of the picture the outline was found in.</param>
    public GrayPixels Blank(GrayPixels pixels, AffineMap toOutline)
    {
        var values = pixels.Values.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var (x, y) = toOutline.Apply(i % pixels.Size.Width, i / pixels.Size.Width);
            values[i] = IsInside(x, y, margin: 2) ? values[i] : byte.MaxValue;
        }

        return new(pixels.Size, values);
    }

    private bool IsInRow(int row, int column, int margin) =>
        (column >= _left[row] + margin || (_left[row] == 0 && column >= 0))
        && (column < _right[row] - margin || (_right[row] == Size.Width && column < Size.Width));
}
