using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>Gathers the print of a normalised image into rows.</summary>
internal static class RowFinder
{
    /// <summary>The rows, top to bottom.</summary>
    internal static List<TextRow> Find(GrayPixels pixels)
    {
        var pieces = PrintPieces.Of(InkMap.Of(pixels, window: 41));
        var height = PrintHeight.Of(pieces);
        var rows = new List<List<PixelBox>>();
        foreach (var piece in pieces.Where(piece => IsCharacter(piece, height.Pixels)).OrderBy(piece => piece.X))
        {
            var row = rows.MinBy(row => Distance(row, piece));
            if (row is null || Distance(row, piece) > 0.45 * height.Pixels)
            {
                rows.Add(row = []);
            }

            row.Add(piece);
        }

        var fitted = rows.Where(row => row.Sum(piece => piece.Width) >= height.Pixels).Select(Fit);
        return [.. Distinct(fitted)
            .Select(row => row with { Pieces = [.. pieces.Where(row.Holds)] })
            .OrderBy(row => row.At(pixels.Size.Width / 2.0))];
    }

    /// <summary>Without the rows that are but parts of larger characters' rows.</summary>
    private static List<TextRow> Distinct(IEnumerable<TextRow> rows)
    {
        var kept = new List<TextRow>();
        foreach (var row in rows.OrderByDescending(row => row.Pieces.Sum(piece => (long)piece.Width * piece.Height)))
        {
            if (!kept.Exists(row.IsPartOf))
            {
                kept.Add(row);
            }
        }

        return kept;
    }

    /// <summary>Not the specks, nor the logo.</summary>
    private static bool IsCharacter(PixelBox piece, int height) =>
        2 * piece.Height >= height && piece.Height <= 3 * height && piece.Width <= 4 * height && piece.Height <= 6 * piece.Width;

    /// <summary>How far the piece's middle is from where the end of the row is.</summary>
    private static double Distance(List<PixelBox> row, PixelBox piece)
    {
        const int recent = 4;
        var sum = 0.0;
        var count = Math.Min(recent, row.Count);
        for (var i = 0; i < count; i++)
        {
            sum += row[row.Count - 1 - i].CenterY;
        }

        return Math.Abs((sum / count) - piece.CenterY);
    }

    /// <summary>The line of least squares through the pieces' middles.</summary>
    private static TextRow Fit(List<PixelBox> pieces)
    {
        var meanX = pieces.Average(piece => piece.X + (piece.Width / 2.0));
        var meanY = pieces.Average(piece => piece.CenterY);
        var (products, squares) = (0.0, 1.0);
        foreach (var piece in pieces)
        {
            var x = piece.X + (piece.Width / 2.0) - meanX;
            products += x * (piece.CenterY - meanY);
            squares += x * x;
        }

        var height = pieces.Select(piece => piece.Height).Order().ElementAt(pieces.Count * 3 / 4);

        // A short row says little about its slope; a steeper one than the page has left is an accident.
        var slope = pieces[^1].Right - pieces[0].X > 6 * height ? Math.Clamp(products / squares, -0.08, 0.08) : 0;
        return new(pieces, slope, meanY - (slope * meanX), height);
    }
}
