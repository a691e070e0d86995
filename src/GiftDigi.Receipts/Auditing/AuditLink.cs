using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GiftDigi.Receipts.Auditing;

/// <summary>
/// An audit record in its chain, every part as the very text that is kept: what was changed there may no longer be an id or a
/// moment, and must still be read to be found.
/// </summary>
/// <param name="Sequence">Its number: 1, 2, 3 and so on, without gaps.</param>
/// <param name="Entry">What it is about.</param>
/// <param name="Step">What happened, in kebab case.</param>
/// <param name="Actor">Who or what did it.</param>
/// <param name="At">When, in UTC and to the tick.</param>
/// <param name="ReaderVersion">The reader at work; null where none was.</param>
/// <param name="RulesVersion">The rules at work; null where none were.</param>
/// <param name="Details">JSON.</param>
/// <param name="PreviousHash">The hash of the record before it; that of <see cref="AuditHead.Empty"/> for the first.</param>
/// <param name="Hash">The hash of all the above.</param>
public sealed record AuditLink(
    long Sequence,
    string? Entry,
    string? Step,
    string? Actor,
    string? At,
    string? ReaderVersion,
    string? RulesVersion,
    string? Details,
    string? PreviousHash,
    string? Hash)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>Names the form that is hashed, so that another form can never be taken for it.</summary>
    private static readonly byte[] Form = "receipts-audit-1"u8.ToArray();

    /// <summary>The head of the chain that ends with this link.</summary>
    public AuditHead Head => new(Sequence, Hash ?? "");

    /// <summary>Links a record to the end of a chain.</summary>
    public static AuditLink After(AuditHead head, AuditRecord record)
    {
        var link = new AuditLink(
            head.Count + 1,
            record.Entry.Value,
            JsonNamingPolicy.KebabCaseLower.ConvertName(record.Step.ToString()),
            record.Actor,
            record.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
            record.ReaderVersion,
            record.RulesVersion,
            record.Details,
            head.Hash,
            Hash: null);
        return link with { Hash = link.ComputeHash() };
    }

    /// <summary>
    /// SHA-256 of the form's name, the number as eight bytes, then each part in the order of the parameters: a byte 0 where there
    /// is none, else a byte 1, the length of its UTF-8 as four bytes, and its UTF-8. Numbers are big-endian.
    /// </summary>
    public string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(number, Sequence);
        hash.AppendData(Form);
        hash.AppendData(number);
        foreach (var part in new[] { Entry, Step, Actor, At, ReaderVersion, RulesVersion, Details, PreviousHash })
        {
            Append(hash, part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? part)
    {
        if (part is null)
        {
            hash.AppendData([0]);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> prefix = stackalloc byte[1 + sizeof(int)];
        prefix[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], bytes.Length);
        hash.AppendData(prefix);
        hash.AppendData(bytes);
    }
}
