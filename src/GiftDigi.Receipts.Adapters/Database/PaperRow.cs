namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>What the paper of an approved or referred entry is known by.</summary>
internal sealed class PaperRow
{
    public required string EntryId { get; init; }

    /// <summary>The text of a <see cref="Screening.Repeats.PaperFingerprint"/>.</summary>
    public required string Fingerprint { get; init; }
}
