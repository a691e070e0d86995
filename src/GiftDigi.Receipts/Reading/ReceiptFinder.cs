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

    /// <summary>The receipts, in reading order (<see cref="FoundReceipt.InOrder"/>); none when there are no regions.</summary>
    /// <param name="regions">The print that a detector found, in any order and running in any direction.</param>
    public static IReadOnlyList<FoundReceipt> Find(IReadOnlyList<TextRegion> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var usable = regions.Where(region => region.Length > 0 && region.Height > 0).OrderByDescending(region => region.Score).Take(MostRegions).ToList();
        var blocks = BlockJoining.Apply(LineTurning.Apply(usable));
        var largest = blocks.Count == 0 ? 0 : blocks[0].Lines.Count;
        var least = Math.Max(Math.Min(FewestLines, largest), LeastPart * largest);
        return FoundReceipt.InOrder([.. blocks.Where(block => block.Lines.Count >= least).Select(Directed)]);
    }

    /// <summary>
    /// Whether most of the print runs up and down. Detectors are made for print that runs across; such a photo is worth turning
    /// by a quarter and looking at again.
    /// </summary>
    public static bool RunsUpAndDown(IReadOnlyList<TextRegion> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var (across, down) = (0.0, 0.0);
        foreach (var region in regions)
        {
            var isDown = Math.Abs(Angle.WrapLine(region.Degrees)) > 45;
            var weight = region.Length > LineTurning.Slender * region.Height ? region.Length * region.Score : 0;
            (across, down) = isDown ? (across, down + weight) : (across + weight, down);
        }

        return down > across;
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
