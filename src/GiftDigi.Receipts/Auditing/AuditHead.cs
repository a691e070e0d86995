namespace GiftDigi.Receipts.Auditing;

/// <summary>Where a chain of audit records ends; the next record is linked to it.</summary>
/// <param name="Count">How many records there are.</param>
/// <param name="Hash">The hash of the last one, 64 hexadecimal digits in lower case.</param>
public sealed record AuditHead(long Count, string Hash)
{
    /// <summary>The head of a chain without records.</summary>
    public static AuditHead Empty { get; } = new(0, new('0', 64));
}
