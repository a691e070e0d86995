namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An entry that shows an item or a participating product of a name.</summary>
internal sealed class MentionRow
{
    public required long NameId { get; init; }

    public required string EntryId { get; init; }
}
