using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>Makes one page of parts of the pages of consecutive shots.</summary>
internal sealed class JoinedPage
{
    /// <summary>The least space between the parts, in heights of a line: no line of one is taken for a neighbour of one of the other.</summary>
    private const double Apart = 0.6;

    private readonly List<OcrLine> _lines = [];
    private readonly List<OcrLine> _stretches = [];
    private readonly List<Band> _bands = [];
    private (double Left, double Right) _sides;
    private double _bottom;

    /// <summary>The page.</summary>
    /// <param name="parts">Of each shot its page and the rows that are kept of it, one row at least in all.</param>
    public static OcrPage Of(IReadOnlyList<(OcrPage Page, IReadOnlyList<PageRow> Rows)> parts)
    {
        var joined = new JoinedPage();
        foreach (var (page, rows) in parts.Where(part => part.Rows.Count > 0))
        {
            joined.Add(page, rows);
        }

        var right = joined._lines.Max(line => line.Box.Right);
        return new(new(right + 1, (int)joined._bottom + 1), new BandMap(joined._bands), parts[0].Page.OriginalSize, joined._lines) { Stretches = joined._stretches };
    }

    /// <summary>How many lines of the page come from the first <paramref name="count"/> parts.</summary>
    public static int LinesOf(IReadOnlyList<(OcrPage Page, IReadOnlyList<PageRow> Rows)> parts, int count) => parts.Take(count).Sum(part => part.Rows.Sum(row => row.Lines.Count));

    private void Add(OcrPage page, IReadOnlyList<PageRow> rows)
    {
        var lines = rows.SelectMany(row => row.Lines).ToList();
        var (top, bottom) = (lines.Min(line => line.Box.Y), lines.Max(line => line.Box.Bottom));
        var toJoined = ToJoined(page, lines, top);
        foreach (var line in lines)
        {
            _lines.Add(Moved(line, toJoined));
        }

        _stretches.AddRange(page.Stretches.Where(line => line.Box.CenterY >= top && line.Box.CenterY <= bottom).Select(line => Moved(line, toJoined)));
        _bands.Add(new(toJoined.Apply(0, top).Y - 1, toJoined.Inverse(), page.ToOriginal));
        _bottom = toJoined.Apply(0, bottom).Y;
    }

    /// <summary>To the width of the print above, and below it.</summary>
    private AffineMap ToJoined(OcrPage page, List<OcrLine> lines, double top)
    {
        var sides = (Left: page.Lines.Min(line => line.Box.X), Right: page.Lines.Max(line => (double)line.Box.Right));
        if (_bands.Count == 0)
        {
            _sides = sides;
            return AffineMap.Identity;
        }

        var scale = (_sides.Right - _sides.Left) / Math.Max(1, sides.Right - sides.Left);
        var height = lines.Select(line => line.Box.Height).Order().ElementAt(lines.Count / 2);
        var space = Math.Max(2, scale * height * Apart);
        return new(scale, 0, _sides.Left - (scale * sides.Left), 0, scale, _bottom + space - (scale * top));
    }

    private static OcrLine Moved(OcrLine line, AffineMap map) =>
        new([.. line.Words.Select(word => word with { Box = Moved(word.Box, map) })]) { Confidence = line.Confidence, Degrees = line.Degrees, Alternatives = line.Alternatives };

    private static PixelBox Moved(PixelBox box, AffineMap map)
    {
        var (left, top) = map.Apply(box.X, box.Y);
        var (right, bottom) = map.Apply(box.Right, box.Bottom);
        return new((int)Math.Round(left), (int)Math.Round(top), (int)Math.Round(right) - (int)Math.Round(left), (int)Math.Round(bottom) - (int)Math.Round(top));
    }
}
