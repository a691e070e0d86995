using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Tests.Reading;

/// <summary>
/// A receipt laid out row by row on a flat sheet and seen through a camera: a few rows of header in the middle, items with the
/// amount at the right, blank paper, a summary in larger print.
/// </summary>
internal sealed class PrintedReceipt
{
    public const double Height = 20;
    private const double Pitch = 30;

    private readonly Random _dice;
    private readonly PaperBend _bend;
    private readonly (double X, double Y) _middle;
    private readonly List<PrintedPiece> _pieces = [];
    private readonly double _width;
    private readonly double _height;

    /// <param name="seed">Same seed, same receipt.</param>
    /// <param name="bend">How it lies.</param>
    /// <param name="middle">Where its middle is in the photo.</param>
    /// <param name="items">How many items it has.</param>
    /// <param name="width">Width of the print in pixels.</param>
    /// <param name="hasHeader">Without one, no row reaches across the gap between names and amounts.</param>
    public PrintedReceipt(int seed, PaperBend bend, (double X, double Y) middle, int items = 12, double width = 480, bool hasHeader = true)
    {
        _dice = new(seed);
        (_bend, _middle, _width) = (bend, middle, width);
        var rows = Rows(items, hasHeader).ToList();
        _height = rows[^1].Y + Height;
        foreach (var (row, y, height, x, length) in rows.SelectMany((row, index) => row.Pieces.Select(piece => (index, row.Y, row.Height, piece.X, piece.Length))))
        {
            _pieces.Add(new(row, x, y, length, Photograph(x, y, length, height)));
        }
    }

    /// <summary>Its pieces, row by row, left to right.</summary>
    public IReadOnlyList<PrintedPiece> Pieces => _pieces;

    /// <summary>Its regions in the order in which a detector happens to give them.</summary>
    public IReadOnlyList<TextRegion> Regions
    {
        get
        {
            var regions = _pieces.Select(piece => piece.Region).ToArray();
            new Random(_pieces.Count).Shuffle(regions);
            return regions;
        }
    }

    /// <summary>Where a point of the sheet is seen in the photo.</summary>
    public PixelPoint Seen(double x, double y)
    {
        var (px, py) = _bend.Apply(x, y, _width, _height);
        return new(_middle.X + px, _middle.Y + py);
    }

    private IEnumerable<(double Y, double Height, List<(double X, double Length)> Pieces)> Rows(int items, bool hasHeader)
    {
        var y = Height;
        if (hasHeader)
        {
            foreach (var length in (double[])[260, 340, 200, 300])
            {
                yield return (y, Height, [((_width - length) / 2, length)]);
                y += Pitch;
            }

            y += 2 * Pitch;
        }

        for (var item = 0; item < items; item++)
        {
            yield return (y, Height, NameAndAmount(_dice.Next(80, 240), _dice.Next(40, 70)));
            y += Pitch;
        }

        y += Pitch;
        yield return (y, Height, NameAndAmount(60, 70));
        y += 1.5 * Pitch;
        yield return (y, 1.6 * Height, NameAndAmount(90, 110));
        y += 1.5 * Pitch;
        yield return (y, Height, NameAndAmount(100, 60));
        y += Pitch;
        yield return (y, Height, [(0, 380)]);
    }

    private List<(double X, double Length)> NameAndAmount(double name, double amount) => [(0, name), (_width - amount, amount)];

    /// <summary>The region of a piece: its middle line as seen, a little off as detectors are.</summary>
    private TextRegion Photograph(double x, double y, double length, double height)
    {
        const int Steps = 8;
        var shift = (_dice.NextDouble() - 0.5) * 0.1 * height;
        var spine = Enumerable.Range(0, Steps + 1).Select(step => Seen(x + (length * step / Steps), y + shift)).ToList();
        var (upper, lower) = (Seen(x + (length / 2), y - (height / 2)), Seen(x + (length / 2), y + (height / 2)));
        return new(spine, upper.DistanceTo(lower), 0.9);
    }
}
