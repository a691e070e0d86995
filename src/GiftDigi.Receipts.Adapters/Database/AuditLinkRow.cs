using System.Text;
using GiftDigi.Receipts.Auditing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>An audit record as bytes, read past every conversion that could fail on it or hide a difference.</summary>
internal sealed class AuditLinkRow
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public long Sequence { get; init; }

    public byte[]? EntryId { get; init; }

    public byte[]? Step { get; init; }

    public byte[]? Actor { get; init; }

    public byte[]? At { get; init; }

    public byte[]? ReaderVersion { get; init; }

    public byte[]? RulesVersion { get; init; }

    public byte[]? Details { get; init; }

    public byte[]? PreviousHash { get; init; }

    public byte[]? Hash { get; init; }

    public AuditLink ToLink() => new(
        Sequence, Text(EntryId), Text(Step), Text(Actor), Text(At), Text(ReaderVersion), Text(RulesVersion), Text(Details),
        Text(PreviousHash), Text(Hash));

    /// <summary>The text; bytes that are none become a text that nothing was ever written with.</summary>
    private static string? Text(byte[]? bytes)
    {
        try
        {
            return bytes is null ? null : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return $"\uFFFD{Convert.ToHexStringLower(bytes!)}";
        }
    }
}
