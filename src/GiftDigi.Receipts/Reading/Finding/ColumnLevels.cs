namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>How well the lines of two blocks beside each other stand on common levels, as names and amounts do.</summary>
/// <param name="Shared">The part of the lesser block's lines that have one of the greater block on their level.</param>
/// <param name="Shift">
/// How far, in heights, the one block was shifted against the other so that it suits best; paper that is bent shifts them.
/// </param>
internal readonly record struct ColumnLevels(double Shared, double Shift)
{
    /// <summary>How far one column may be shifted against the other, at either end,</summary>
    private const double MostShift = 2.4;

    /// <summary>and how differently at both ends.</summary>
    private const double MostTurn = 4;

    private const double ShiftStep = 0.3;

    /// <summary>Levels nearer than this, in heights, are one.</summary>
    private const double SameLevel = 0.25;

    /// <summary>Shifts the one block against the other, evenly from its upper to its lower end, to where most lines meet.</summary>
    public static ColumnLevels Of(PrintBlock lesser, PrintBlock greater)
    {
        var lines = lesser.Lines.Select(line => Place(line, greater.Frame)).ToList();
        var (top, bottom) = (lines.Min(line => line.Level), lines.Max(line => line.Level));
        var others = greater.Lines.Select(line => Place(line, greater.Frame).Level).Order().ToArray();
        var offsets = lines.ConvertAll(line => (Part: (line.Level - top) / Math.Max(1, bottom - top), Offsets: Near(line, others)));
        var best = new ColumnLevels(0, 0);
        foreach (var (upper, lower) in Shifts())
        {
            var met = offsets.Count(line => line.Offsets.Exists(offset => Math.Abs(offset - upper - (line.Part * (lower - upper))) < SameLevel));
            var levels = new ColumnLevels((double)met / lines.Count, (Math.Abs(upper) + Math.Abs(lower)) / 2);
            best = levels.Shared > best.Shared || (levels.Shared == best.Shared && levels.Shift < best.Shift) ? levels : best;
        }

        return best;
    }

    private static IEnumerable<(double Upper, double Lower)> Shifts()
    {
        for (var upper = -MostShift; upper <= MostShift; upper += ShiftStep)
        {
            for (var lower = -MostShift; lower <= MostShift; lower += ShiftStep)
            {
                if (Math.Abs(upper - lower) <= MostTurn)
                {
                    yield return (upper, lower);
                }
            }
        }
    }

    private static (double Level, double Height) Place(TextRegion line, TurnedFrame frame) =>
        (frame.Into(line.At(line.Length / 2)).Y, Math.Max(1, line.Height));

    /// <summary>How far the levels around a line are from it, in its heights.</summary>
    private static List<double> Near((double Level, double Height) line, double[] levels) =>
        [.. levels.Select(level => (level - line.Level) / line.Height).Where(offset => Math.Abs(offset) < MostShift + SameLevel)];
}
