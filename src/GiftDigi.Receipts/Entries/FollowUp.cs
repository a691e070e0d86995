using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Entries;

/// <summary>What makes an entry the answer to the verdict on another: together they are one chain, and count as one entry.</summary>
/// <param name="Kind">How the entrant answers.</param>
/// <param name="Follows">The entry whose verdict is answered.</param>
/// <param name="Chain">The first entry of the chain.</param>
/// <param name="Length">How many entries the chain has with this one; from 2.</param>
/// <param name="Receipt">The entry whose image shows the receipt: this one, or an earlier one where it brings no photo of it.</param>
public sealed record FollowUp(FollowUpKind Kind, EntryId Follows, EntryId Chain, int Length, EntryId Receipt)
{
    /// <summary>The reasons that the entrant has objected to: for these, the program no longer rejects.</summary>
    public IReadOnlyList<Reason> Contested { get; init; } = [];

    /// <summary>What the entrant has to say, what is personal hidden; null when it is a photo.</summary>
    public string? Word { get; init; }
}
