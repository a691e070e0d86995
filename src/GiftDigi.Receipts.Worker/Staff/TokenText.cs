using System.Buffers.Text;
using System.Security.Cryptography;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>An access token as it is sent: a word by which it is known where it should not be, and 32 random bytes.</summary>
internal static class TokenText
{
    private const string Word = "receipts_";
    private const int Bytes = 32;

    /// <summary>A new token.</summary>
    public static string New() => $"{Word}{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes))}";

    /// <summary>What is kept of a token; null when it is none.</summary>
    public static string? HashOf(string? text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return text is not null && text.StartsWith(Word, StringComparison.Ordinal) && text.Length == Word.Length + Base64Url.GetEncodedLength(Bytes)
            && Base64Url.TryDecodeFromChars(text.AsSpan(Word.Length), bytes, out var written) && written == Bytes
                ? Convert.ToHexStringLower(SHA256.HashData(bytes))
                : null;
    }
}
