using GiftDigi.Receipts.Reading.Finding;

namespace GiftDigi.Receipts.Reading;

/// <summary>
/// Finds the receipts in a photo by where its print is: side by side, one above another, turned by any angle. What is printed on
/// other things is left out where it lies apart.
/// </summary>
public static class ReceiptFinder
{
    /// <summary>More regions than any photo of receipts has: beyond it the most certain ones are taken.</summary>
    private const int MostRegions = 1_200;

    /// <summary>A receipt has this many lines at least, where the photo shows a larger one.</summary>
    private const int FewestLines = 5;

    /// <summary>Print that is this much less than the largest receipt's, in lines, is none.</summary>
    private const double LeastPart = 0.08;

    /// <summary>Upright receipts have less of their print than this run up and down by the detector: columns of it, and single characters.</summary>
    private const double DoubtfulPart = 0.08;

    /// <summary>The receipts, in reading order (<see cref="FoundReceipt.InOrder"/>); none when there are no regions.</summary>
    /// <param name="regions">The print that a detector found, in any order and running in any direction.</param>
    public static IReadOnlyList<FoundReceipt> Find(IReadOnlyList<TextRegion> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return FoundReceipt.InOrder([.. Largest(Blocks(regions)).Select(Directed)]);
    }

    /// <summary>
    /// The receipts by two looks at one photo, as it is and turned by a quarter: where both saw print, the look counts that saw
    /// the more lines in it, since a detector that looks at lines from the side takes many for one.
    /// </summary>
    /// <param name="asIs">The regions found in the photo as it is.</param>
    /// <param name="turned">The regions found in the turned photo, at their places in the photo as it is.</param>
    public static IReadOnlyList<FoundReceipt> Find(IReadOnlyList<TextRegion> asIs, IReadOnlyList<TextRegion> turned)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        ArgumentNullException.ThrowIfNull(turned);
        var taken = new List<PrintBlock>();
        foreach (var block in Blocks(asIs).Concat(Blocks(turned)).OrderByDescending(block => block.Lining))
        {
            if (!taken.Exists(block.Covers))
            {
                taken.Add(block);
            }
        }

        return FoundReceipt.InOrder([.. Largest(taken).Select(Directed)]);
    }

    private static IReadOnlyList<PrintBlock> Blocks(IReadOnlyList<TextRegion> regions) => BlockJoining.Apply(LineTurning.Apply(
        [.. regions.Where(region => region.Length > 0 && region.Height > 0).OrderByDescending(region => region.Score).Take(MostRegions)]));

    /// <summary>The blocks that are large enough, beside the largest, to be receipts.</summary>
    private static IEnumerable<PrintBlock> Largest(IReadOnlyList<PrintBlock> blocks)
    {
        var largest = blocks.Select(block => block.Lines.Count).DefaultIfEmpty(0).Max();
        var least = Math.Max(Math.Min(FewestLines, largest), LeastPart * largest);
        return blocks.Where(block => block.Lines.Count >= least);
    }

    /// <summary>
    /// Whether a good part of the print seems to run up and down. Detectors are made for print that runs across; such a photo is
    /// worth turning by a quarter and looking at again.
    /// </summary>
    public static bool MayLieOnItsSide(IReadOnlyList<TextRegion> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var (all, down) = (0.0, 0.0);
        foreach (var region in regions)
        {
            all += region.Length;
            down += Math.Abs(Angle.WrapLine(region.Degrees)) > 45 ? region.Length : 0;
        }

        return down > DoubtfulPart * all;
    }

    /// <summary>The receipt whose lines run to the right, or downwards where they run up and down.</summary>
    private static FoundReceipt Directed(PrintBlock block)
    {
        var lines = block.Lines
            .Select(line => Math.Abs(Angle.Wrap(line.Degrees - block.Degrees)) > 90 ? line.Reversed() : line)
            .ToList();
        return new(lines, RunningDirection.Of(lines));
    }
}
