using GiftDigi.Receipts.Auditing;

namespace GiftDigi.Receipts.Worker.Api;

/// <summary>An audit record as the very text that is kept.</summary>
/// <param name="Sequence">Its number in the chain.</param>
/// <param name="Step">What happened.</param>
/// <param name="Actor">Who or what did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Reader">The reader at work; null where none was.</param>
/// <param name="Rules">The rules at work; null where none were.</param>
/// <param name="Details">What else is kept of it, JSON as a text.</param>
/// <param name="PreviousHash">The hash of the record before it.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record ToldLink(
    long Sequence, string? Step, string? Actor, string? At, string? Reader, string? Rules, string? Details, string? PreviousHash, string? Hash)
{
    public static ToldLink Of(AuditLink link) =>
        new(link.Sequence, link.Step, link.Actor, link.At, link.ReaderVersion, link.RulesVersion, link.Details, link.PreviousHash, link.Hash);
}
