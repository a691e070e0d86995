using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Entries;

/// <summary>Which answers to a verdict are taken.</summary>
public static class FollowUps
{
    /// <summary>No chain is longer.</summary>
    public const int LongestChain = 8;

    /// <summary>The characters of the longest word.</summary>
    public const int LongestWord = 500;

    /// <summary>Why an answer of this kind to an entry is not taken; null when it is.</summary>
    public static FollowUpRefusal? Refuse(EntryRecord record, FollowUpKind kind)
    {
        if (record.Conclusion is null)
        {
            return FollowUpRefusal.NotDecided;
        }

        var step = record.NextStep.Kind;
        return record.Outcome == VerdictKind.Approved ? FollowUpRefusal.Approved
            : (record.Entry.FollowUp?.Length ?? 1) >= LongestChain ? FollowUpRefusal.TooOften
            : kind switch
            {
                FollowUpKind.Retake => step is NextStepKind.Retake or NextStepKind.PackagePhoto ? null : FollowUpRefusal.NotAskedFor,
                FollowUpKind.Correction => step == NextStepKind.Correction ? null : FollowUpRefusal.NotAskedFor,
                FollowUpKind.PackagePhoto => step == NextStepKind.PackagePhoto ? null : FollowUpRefusal.NotAskedFor,
                FollowUpKind.Appeal => RefuseAppeal(record),
            };
    }

    /// <summary>The answer to an entry.</summary>
    /// <param name="record">The entry that is answered.</param>
    /// <param name="kind">How.</param>
    /// <param name="photographed">The answer's own id when it brings a photo of the receipt; null when it does not.</param>
    /// <param name="word">What the entrant has to say, what is personal hidden; null when nothing.</param>
    internal static FollowUp To(EntryRecord record, FollowUpKind kind, EntryId? photographed, string? word)
    {
        var entry = record.Entry;
        return new(kind, entry.Id, entry.Chain, (entry.FollowUp?.Length ?? 1) + 1, photographed ?? entry.Receipt)
        {
            Contested = kind == FollowUpKind.Appeal ? [.. Contested(entry).Union(record.Reasons)] : Contested(entry),
            Word = word,
        };
    }

    private static FollowUpRefusal? RefuseAppeal(EntryRecord record) =>
        record.Outcome != VerdictKind.Rejected ? FollowUpRefusal.NotAskedFor
        : record.Reasons.All(Contested(record.Entry).Contains) ? FollowUpRefusal.ContestedBefore
        : null;

    private static IReadOnlyList<Reason> Contested(Entry entry) => entry.FollowUp?.Contested ?? [];
}
