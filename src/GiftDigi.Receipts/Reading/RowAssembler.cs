namespace GiftDigi.Receipts.Reading;

/// <summary>Puts lines that were printed on one row together: a detector gives label and amount as lines of their own.</summary>
public static class RowAssembler
{
    /// <summary>Lines of one row lie on levels nearer than this, in heights of the lower one,</summary>
    private const double SameLevel = 0.5;

    /// <summary>and, since small print stands beside the top or the foot of large print, in this much of what the other is higher.</summary>
    private const double Raised = 0.15;

    /// <summary>The slope at a line is the usual one of this many lines around it.</summary>
    private const int Neighbours = 5;

    /// <summary>
    /// The rows, top to bottom; of each, the indexes of its lines, left to right. Every line with a word is in one row, and the
    /// same lines in another order give the same rows.
    /// </summary>
    /// <param name="lines">Lines in pixels of a flat page.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Assemble(IReadOnlyList<OcrLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return Assemble(lines
            .Select((line, index) => (line.Words, Index: index))
            .Where(line => line.Words.Count > 0)
            .Select(line => LinePlace.Of(line.Index, line.Words)));
    }

    /// <summary>The lines, row after row, each row from left to right.</summary>
    public static IReadOnlyList<OcrLine> InReadingOrder(IReadOnlyList<OcrLine> lines) =>
        [.. Assemble(lines).SelectMany(row => row.Select(index => lines[index]))];

    /// <summary>The same for lines of which only the places are known.</summary>
    internal static IReadOnlyList<IReadOnlyList<int>> Assemble(IEnumerable<LinePlace> lines)
    {
        var places = lines.OrderBy(place => place.Middle.Y).ThenBy(place => place.Middle.X).ThenBy(place => place.Left).ThenBy(place => place.Height)
            .ThenBy(place => place.Slope).ToArray();
        var slopes = Slopes(places);
        var rows = new RowJoining(places.Length);
        foreach (var (one, other, _) in Pairs(places, slopes).OrderBy(pair => pair.Distance))
        {
            rows.Join(one, other, (a, b) => Distance(places[a], places[b], (slopes[a] + slopes[b]) / 2) is not null);
        }

        var usual = slopes.Length == 0 ? 0 : slopes.Order().ElementAt(slopes.Length / 2);
        return [.. rows.Rows
            .OrderBy(row => row.Average(at => places[at].Level(0, usual)))
            .Select(row => row.Select(at => places[at]).OrderBy(place => place.Left).Select(place => place.Index).ToList())];
    }

    /// <summary>Every two lines that may share a row, and how far their levels are apart in heights of the lower one.</summary>
    private static IEnumerable<(int One, int Other, double Distance)> Pairs(LinePlace[] places, double[] slopes)
    {
        var steepest = slopes.Length == 0 ? 0 : slopes.Max(Math.Abs);
        var (width, highest) = places.Length == 0
            ? (0, 0)
            : (places.Max(place => place.Right) - places.Min(place => place.Left), places.Max(place => place.Height));
        for (var one = 0; one < places.Length; one++)
        {
            for (var other = one + 1; other < places.Length; other++)
            {
                if (places[other].Middle.Y - places[one].Middle.Y > highest + (steepest * width))
                {
                    break;
                }

                if (Distance(places[one], places[other], (slopes[one] + slopes[other]) / 2) is { } distance)
                {
                    yield return (one, other, distance);
                }
            }
        }
    }

    /// <summary>How far the levels are apart in heights of the lower line; null when the lines cannot be of one row.</summary>
    private static double? Distance(LinePlace one, LinePlace other, double slope)
    {
        var (left, right) = one.Left <= other.Left ? (one, other) : (other, one);
        var (low, high) = (Math.Min(one.Height, other.Height), Math.Max(one.Height, other.Height));
        if (left.Right > right.Left + (low / 2))
        {
            return null;
        }

        var x = (left.Right + right.Left) / 2;
        var apart = Math.Abs(left.Level(x, slope) - right.Level(x, slope));
        return apart < (SameLevel * low) + (Raised * (high - low)) ? apart / Math.Max(low, 1) : null;
    }

    /// <summary>How the page slopes at each line: paper that is not quite flat does not slope alike everywhere.</summary>
    private static double[] Slopes(LinePlace[] places)
    {
        var known = Array.FindAll(places, place => place.Slope is not null);
        var slopes = new double[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var (from, to) = Nearest(known, places[i].Middle.Y);
            var near = known[from..to].Select(place => place.Slope ?? 0).Order().ToList();
            slopes[i] = near.Count == 0 ? 0 : near[near.Count / 2];
        }

        return slopes;
    }

    /// <summary>The stretch of <paramref name="known"/>, which is in order of level, that lies nearest to <paramref name="y"/>.</summary>
    private static (int From, int To) Nearest(LinePlace[] known, double y)
    {
        var below = Array.FindIndex(known, place => place.Middle.Y >= y);
        var from = below < 0 ? known.Length : below;
        var to = from;
        while (to - from < Neighbours && (from > 0 || to < known.Length))
        {
            var above = from > 0 ? y - known[from - 1].Middle.Y : double.MaxValue;
            var beneath = to < known.Length ? known[to].Middle.Y - y : double.MaxValue;
            (from, to) = above < beneath ? (from - 1, to) : (from, to + 1);
        }

        return (from, to);
    }
}
