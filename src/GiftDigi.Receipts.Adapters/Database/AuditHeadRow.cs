namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The end of the chain of audit records, in a table of one row: what is cut off the end is missed by it.</summary>
internal sealed class AuditHeadRow
{
    /// <summary>The id of the one row.</summary>
    public const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    /// <summary>How many records there are.</summary>
    public required long Count { get; set; }

    /// <summary>The hash of the last one.</summary>
    public required string Hash { get; set; }
}
