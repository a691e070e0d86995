namespace GiftDigi.Receipts.Auditing;

/// <summary>
/// What somebody outside remembers of a chain's head: who can rewrite all records and the head cannot rewrite that. With both,
/// that very record must be there; with the hash alone, some record must have it; with the number alone, there must be as many.
/// </summary>
/// <param name="Count">How many records there were; null when not remembered.</param>
/// <param name="Hash">The hash of the last one then; null when not remembered.</param>
public sealed record AuditAnchor(long? Count = null, string? Hash = null)
{
    /// <summary>Nothing is remembered.</summary>
    public static AuditAnchor None { get; } = new();
}
