using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Deciding.Conditions;

/// <summary>What was concluded of a condition, or of a part of one.</summary>
/// <param name="State">What was concluded.</param>
/// <param name="Reason">What the verdict will say if it is broken.</param>
/// <param name="Required">What is asked for, in words.</param>
/// <param name="Seen">What was seen, in words.</param>
/// <param name="Boxes">Where it was seen, in pixels of the upright original.</param>
internal sealed record ConditionAnswer(FindingState State, Reason Reason, string Required, string Seen, IReadOnlyList<PixelBox> Boxes)
{
    private bool IsCombined { get; init; }

    /// <summary>
    /// The answer to a condition that asks for some of its parts, told by those of them that decide it: the broken parts of what
    /// is broken, the unclear parts of what is unclear.
    /// </summary>
    /// <param name="needed">How many must be met.</param>
    /// <param name="parts">The answers to the parts.</param>
    /// <param name="required">What is asked for, in words.</param>
    public static ConditionAnswer Combine(int needed, IReadOnlyList<ConditionAnswer> parts, string required)
    {
        var state = StateOf(needed, parts);
        var deciding = parts.Where(part => part.State == state).ToList();
        return new(
            state,
            deciding.Select(part => part.Reason).DefaultIfEmpty(Reason.BelowMinimum).Min(),
            required,
            string.Join("; ", deciding.Select(part => part.IsCombined ? part.Seen : $"{Word(state)}: {part.Required}, seen {part.Seen}")),
            [.. deciding.SelectMany(part => part.Boxes).Distinct()])
        {
            IsCombined = true,
        };
    }

    private static FindingState StateOf(int needed, IReadOnlyList<ConditionAnswer> parts)
    {
        var met = parts.Count(part => part.State == FindingState.Met);
        var unclear = parts.Count(part => part.State == FindingState.Unclear);
        return met >= needed ? FindingState.Met
            : met + unclear < needed ? FindingState.Broken
            : FindingState.Unclear;
    }

    private static string Word(FindingState state) => state switch
    {
        FindingState.Met => "met",
        FindingState.Broken => "broken",
        FindingState.Unclear => "unclear",
    };
}
