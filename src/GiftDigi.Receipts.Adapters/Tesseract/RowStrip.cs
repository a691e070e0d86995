using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>A row cut out of its page, level and half as high again as its characters.</summary>
internal sealed class RowStrip
{
    private readonly GrayPixels _pixels;
    private readonly IPixelMap _toPage;
    private readonly PixelSize _page;
    private readonly int[] _ink;

    private RowStrip(GrayPixels pixels, AffineMap toPage, PixelSize page)
    {
        _ink = InkOfColumns(InkMap.Of(pixels, window: 41));
        _pixels = pixels;
        _toPage = toPage;
        _page = page;
    }

    internal static RowStrip Cut(GrayPixels page, TextRow row)
    {
        var height = (int)Math.Ceiling(1.5 * row.Height);
        var toPage = new AffineMap(1, 0, 0, row.Slope, 1, row.Middle - (height / 2.0));
        var pixels = AffineWarp.Apply(page, toPage, new(page.Size.Width, height));
        return new(PrintAlone(pixels, row), toPage, page.Size);
    }

    /// <summary>Columns away from the row's print are made white: there is the paper's edge, or the desk.</summary>
    private static GrayPixels PrintAlone(GrayPixels pixels, TextRow row)
    {
        var reach = (int)(row.Height / 3);
        var print = new bool[pixels.Size.Width];
        foreach (var piece in row.Pieces)
        {
            print.AsSpan(Math.Max(0, piece.X - reach)..Math.Min(print.Length, piece.Right + reach)).Fill(true);
        }

        var values = pixels.Values.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = print[i % print.Length] ? values[i] : byte.MaxValue;
        }

        return new(pixels.Size, values);
    }

    /// <summary>First column and one past the last of each stretch of print between gaps wider than <paramref name="gap"/> pixels.</summary>
    internal IEnumerable<(int Left, int Right)> Stretches(double gap)
    {
        var (start, last) = (-1, -1);
        for (var x = 0; x <= _ink.Length; x++)
        {
            if (x < _ink.Length && _ink[x] >= 2)
            {
                start = start < 0 ? x : start;
                last = x;
            }
            else if (start >= 0 && (x - last > gap || x == _ink.Length))
            {
                if (last - start >= 3)
                {
                    yield return (start, last + 1);
                }

                start = -1;
            }
        }
    }

    /// <summary>These columns, with bare paper on both sides.</summary>
    internal GrayPixels Part(int left, int right, int margin)
    {
        var (width, height) = (right - left + (2 * margin), _pixels.Size.Height);
        var values = new byte[width * height];
        Array.Fill(values, byte.MaxValue);
        for (var y = 0; y < height; y++)
        {
            _pixels.Row(y)[Math.Max(0, left)..Math.Min(_pixels.Size.Width, right)].CopyTo(values.AsSpan((y * width) + margin));
        }

        return new(new(width, height), values);
    }

    /// <summary>Where a box of the strip lies on the page.</summary>
    internal PixelBox OnPage(PixelBox box) => _toPage.Apply(box, _page);

    /// <summary>The nearest column before <paramref name="x"/> where no print is; that column itself when none is near.</summary>
    internal int GapBefore(int x, int reach)
    {
        for (var column = x; column >= x - reach; column--)
        {
            if (IsBare(column))
            {
                return column;
            }
        }

        return x;
    }

    /// <summary>Whether the middle of these columns holds any print.</summary>
    internal bool HasPrint(int left, int right)
    {
        var quarter = (right - left) / 4;
        for (var x = left + quarter; x <= right - quarter; x++)
        {
            if (!IsBare(x))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the print after the next gap begins.</summary>
    internal int NextPiece(int x)
    {
        while (x < _ink.Length && IsBare(x))
        {
            x++;
        }

        while (x < _ink.Length && !IsBare(x))
        {
            x++;
        }

        while (x < _ink.Length && IsBare(x))
        {
            x++;
        }

        return x;
    }

    private bool IsBare(int x) => x < 0 || x >= _ink.Length || _ink[x] < 2;

    private static int[] InkOfColumns(InkMap ink)
    {
        var counts = new int[ink.Size.Width];
        for (var i = 0; i < ink.Values.Length; i++)
        {
            counts[i % counts.Length] += ink.Values[i] ? 1 : 0;
        }

        return counts;
    }
}
