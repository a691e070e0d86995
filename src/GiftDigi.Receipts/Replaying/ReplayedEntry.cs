using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Replaying;

/// <summary>An entry that was decided anew.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Before">Its verdict.</param>
/// <param name="After">The verdict that it would have.</param>
public sealed record ReplayedEntry(Entry Entry, Verdict Before, Verdict After)
{
    /// <summary>Whether it would have another answer, or the same one for other reasons.</summary>
    public bool IsAnswerChanged => Before.Kind != After.Kind || !Before.Reasons.SequenceEqual(After.Reasons);

    /// <summary>Whether the two verdicts are the same to the last finding, as they are written.</summary>
    public bool IsIdentical => VerdictText.Of(Before) == VerdictText.Of(After);
}
