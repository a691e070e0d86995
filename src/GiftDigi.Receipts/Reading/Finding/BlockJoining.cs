namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>
/// Joins lines to blocks and blocks to receipts. All distances are in heights of the print. The receipts of one photo lie at least
/// their margins apart; the columns of one receipt stand on the same levels.
/// </summary>
internal static class BlockJoining
{
    /// <summary>Rows as close as this are of one block,</summary>
    private const double CloseRows = 1.6;

    /// <summary>words as close as this too.</summary>
    private const double CloseWords = 1.5;

    /// <summary>Blank paper between two parts of a receipt is up to this high,</summary>
    private const double BlankPaper = 4;

    /// <summary>or this when the parts are set to the same side or middle.</summary>
    private const double AlignedBlankPaper = 8;

    /// <summary>Parts that are set to the same side are so to this.</summary>
    private const double SameSide = 2;

    /// <summary>A column of amounts is at most this wide,</summary>
    private const double WidestColumn = 12;

    /// <summary>a receipt this.</summary>
    private const double WidestReceipt = 45;

    /// <summary>This part of the amounts stands on the level of a name; those of two receipts do so only by chance,</summary>
    private const double Partnered = 0.75;

    /// <summary>and this part of them when they are set to the outer side besides, as amounts are.</summary>
    private const double PartneredOutwards = 0.55;

    private const double MostGrowth = 2.5;
    private const double MostGrowthOfTitle = 5;
    private const double MostGrowthOfColumns = 1.6;
    private const double MostTurn = 15;

    /// <summary>The outer sides of curled paper run more differently than what stands above each other.</summary>
    private const double MostTurnOfColumns = 30;

    /// <summary>A block of so few lines says little by itself: it belongs to what it lies in.</summary>
    private const int Few = 3;

    /// <summary>The blocks that remain, the largest first.</summary>
    public static IReadOnlyList<PrintBlock> Apply(IReadOnlyList<TextRegion> lines)
    {
        var blocks = CloseLines(lines).OrderByDescending(block => block.Lines.Count).ToList();

        // A column goes to the nearest other one that suits it: which that is shows when what stands above each has joined it.
        while ((Join(blocks, PartAbove) ?? Join(blocks, Column)) is { } fewer)
        {
            blocks = fewer;
        }

        return [.. blocks.OrderByDescending(block => block.Lines.Count)];
    }

    /// <summary>Blocks of lines that are certain to belong together.</summary>
    private static IEnumerable<PrintBlock> CloseLines(IReadOnlyList<TextRegion> lines)
    {
        var groups = new RowJoining(lines.Count);
        for (var one = 0; one < lines.Count; one++)
        {
            for (var other = one + 1; other < lines.Count; other++)
            {
                if (MayTouch(lines[one], lines[other]) && AreClose(LinePair.Of(lines[one], lines[other])))
                {
                    groups.Join(one, other, (_, _) => true);
                }
            }
        }

        return groups.Rows.Select(group => new PrintBlock([.. group.Select(line => lines[line])]));
    }

    /// <summary>Quick to tell of most pairs: whether they are near enough at all.</summary>
    private static bool MayTouch(TextRegion one, TextRegion other) =>
        one.At(one.Length / 2).DistanceTo(other.At(other.Length / 2)) < ((one.Length + other.Length) / 2) + (3 * Math.Max(one.Height, other.Height));

    private static bool AreClose(LinePair pair) =>
        pair.Turn < MostTurn && pair.Higher < MostGrowth * pair.Lower
        && ((pair.Overlap > 0.5 && pair.Leading < CloseRows * pair.Lower)
            || (pair.IsLevel && pair.Gap < CloseWords * pair.Lower));

    /// <summary>Joins blocks that belong together, each once, those first that do so best; null when none do.</summary>
    private static List<PrintBlock>? Join(List<PrintBlock> blocks, Func<BlockPair, double?> strangeness)
    {
        var candidates = new List<(double Strangeness, int One, int Other)>();
        for (var one = 0; one < blocks.Count; one++)
        {
            for (var other = one + 1; other < blocks.Count; other++)
            {
                if (BlockPair.Of(blocks[one], blocks[other]) is { } pair && strangeness(pair) is { } value)
                {
                    candidates.Add((value, one, other));
                }
            }
        }

        var joined = new HashSet<int>();
        var next = new List<PrintBlock>();
        foreach (var (_, one, other) in candidates.Order())
        {
            if (!joined.Contains(one) && !joined.Contains(other))
            {
                joined.UnionWith([one, other]);
                next.Add(blocks[one].Union(blocks[other]));
            }
        }

        return next.Count == 0 ? null : [.. next, .. blocks.Where((_, index) => !joined.Contains(index))];
    }

    /// <summary>How far the one is from being a part of the same receipt above, below or within the other; null when it is none.</summary>
    private static double? PartAbove(BlockPair pair)
    {
        var isFew = pair.Lesser.Lines.Count <= Few;
        if (pair.Turn > MostTurn || pair.Growth > (isFew ? MostGrowthOfTitle : MostGrowth))
        {
            return null;
        }

        var limit = pair.IsSetAlike(SameSide) ? AlignedBlankPaper : BlankPaper;
        var isAbove = pair.SharesColumns && pair.GapDown < limit && !IsForeign(pair);
        return isAbove || (isFew && pair.IsInside) ? pair.Distance : null;
    }

    /// <summary>How far both are from standing beside each other as names and amounts do; null when they do not.</summary>
    private static double? Column(BlockPair pair)
    {
        var mayBe = pair.Turn < MostTurnOfColumns && pair.Growth < MostGrowthOfColumns && pair.SharesRows
            && pair.Narrower < WidestColumn && pair.Width < WidestReceipt
            && pair.FaceEachOther && !(pair.Greater.HasColumns && pair.Lesser.HasColumns);
        var least = pair.LesserIsSetOutwards ? PartneredOutwards : Partnered;
        return mayBe && ColumnLevels.Of(pair.Lesser, pair.Greater) is var levels && levels.Shared >= least
            ? pair.Distance + pair.Turn + (20 * (1 - levels.Shared)) + (6 * levels.Shift)
            : null;
    }

    /// <summary>A receipt's own parts are never much wider than one that has names and amounts.</summary>
    private static bool IsForeign(BlockPair pair)
    {
        const double muchWider = 1.5;
        const int rows = 5;
        var narrow = pair.GreaterWidth < pair.LesserWidth ? pair.Greater : pair.Lesser;
        return Math.Max(pair.GreaterWidth, pair.LesserWidth) > muchWider * Math.Min(pair.GreaterWidth, pair.LesserWidth)
            && narrow.Lines.Count >= 2 * rows && narrow.HasColumns;
    }
}
