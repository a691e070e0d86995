using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>An entry as the store has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Photo">What its photo is known by.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Verdict">Null while it waits.</param>
/// <param name="Reasons">Of the verdict.</param>
/// <param name="ConcludedAt">When it was decided.</param>
/// <param name="IsIssuanceQueued">Whether its issuance was put on the queue.</param>
internal sealed record StoredEntry(
    EntryId Id, ImageFingerprint Photo, DateTimeOffset ReceivedAt, VerdictKind? Verdict, IReadOnlyList<Reason> Reasons, DateTimeOffset? ConcludedAt, bool IsIssuanceQueued)
{
    /// <summary>What an account needs of a record; null of one without a photo.</summary>
    public static StoredEntry? Of(EntryRecord record) => record.Entry.Image is { } photo
        ? new(record.Entry.Id, photo, record.Entry.ReceivedAt, record.Conclusion?.Verdict.Kind, record.Conclusion?.Verdict.Reasons ?? [], record.ConcludedAt, record.IssuanceQueued)
        : null;
}
