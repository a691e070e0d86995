using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>Where an entry and its history contradict each other: the history is chained and the entry is not, so who changes the one leaves the other.</summary>
/// <param name="IsAboutDeciding">Whether they do not even agree on whether it was decided.</param>
/// <param name="Written">The verdict in the history; null when it has none, or none that can be read.</param>
public sealed record Contradiction(bool IsAboutDeciding, Verdict? Written)
{
    /// <summary>What contradicts an entry; null when nothing does.</summary>
    /// <param name="record">The entry.</param>
    /// <param name="decided">The details of the last record of a decision in its history; null when there is none.</param>
    public static Contradiction? Find(EntryRecord record, string? decided)
    {
        if (decided is null || record.Conclusion?.Verdict is not { } verdict)
        {
            return (decided is null) == (record.Conclusion is null) ? null : new(IsAboutDeciding: true, Written: null);
        }

        var written = Read(decided);
        return written is not null && written.Kind == verdict.Kind && written.Reasons.SequenceEqual(verdict.Reasons) ? null : new(IsAboutDeciding: false, written);
    }

    /// <summary>The verdict of a record; null when the record is no longer what it was written as.</summary>
    private static Verdict? Read(string details)
    {
        try
        {
            return JsonSerializer.Deserialize(details, ReceiptsJson.Readable.Verdict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
