using System.Security.Cryptography;

namespace GiftDigi.Receipts.Intake;

/// <summary>The exact fingerprint of an image: SHA-256 over its bytes as sent, in 64 lower-case hexadecimal digits.</summary>
public readonly record struct ImageFingerprint(string Value)
{
    /// <summary>The fingerprint of <paramref name="bytes"/>.</summary>
    public static ImageFingerprint Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
