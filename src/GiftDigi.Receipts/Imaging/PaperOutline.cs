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

    /// <summary>The outline with its dents filled: what lies between two parts of the paper is paper under a shadow or a bold print.</summary>
    internal PaperOutline Hull() => new(
        Size,
        Envelope(_left, (slope, other) => slope <= other),
        Envelope(_right, (slope, other) => slope >= other));

    /// <summary>The area of the narrowest rectangle, at any angle, around the paper.</summary>
    internal double NarrowestRectangle()
    {
        const int step = 3;
        var narrowest = double.MaxValue;
        for (var degrees = 0; degrees < 90; degrees += step)
        {
            var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
            narrowest = Math.Min(narrowest, Extent(cos, sin) * Extent(-sin, cos));
        }

        return narrowest;
    }

    /// <summary>How far the paper reaches in the direction (x, y).</summary>
    private double Extent(double x, double y)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        for (var row = Box.Y; row < Box.Bottom; row++)
        {
            var (left, right) = ((x * _left[row]) + (y * row), (x * _right[row]) + (y * row));
            low = Math.Min(low, Math.Min(left, right));
            high = Math.Max(high, Math.Max(left, right));
        }

        return high - low + 1;
    }

    /// <summary>The edge with its dents bridged: from each corner on to the row that <paramref name="outward"/> prefers by slope.</summary>
    private int[] Envelope(int[] edge, Func<double, double, bool> outward)
    {
        var result = (int[])edge.Clone();
        var row = Box.Y;
        while (row < Box.Bottom - 1)
        {
            var next = row + 1;
            for (var other = row + 2; other < Box.Bottom; other++)
            {
                next = outward(Slope(edge, row, other), Slope(edge, row, next)) ? other : next;
            }

            for (var between = row + 1; between < next; between++)
            {
                result[between] = edge[row] + (int)Math.Round(Slope(edge, row, next) * (between - row));
            }

            row = next;
        }

        return result;
    }

    private static double Slope(int[] edge, int from, int to) => (double)(edge[to] - edge[from]) / (to - from);

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
