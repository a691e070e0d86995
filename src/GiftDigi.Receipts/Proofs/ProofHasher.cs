using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Proofs;

/// <summary>Makes keys of numbers, with a secret (HMAC-SHA-256, RFC 2104).</summary>
public sealed class ProofHasher
{
    /// <summary>The fewest characters of a secret.</summary>
    public const int ShortestSecret = 32;

    private const int SecretNameBytes = 3;
    private const int HashBytes = 18;
    private readonly byte[] _secret;

    /// <summary>With a secret that stays the same as long as the campaigns do.</summary>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public ProofHasher(string secret)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, ShortestSecret, nameof(secret));
        _secret = Encoding.UTF8.GetBytes(secret);
        Name = Hash("name", SecretNameBytes);
    }

    /// <summary>Tells this secret from others.</summary>
    public string Name { get; }

    /// <summary>The key of a number.</summary>
    /// <param name="campaign">Where it is entered: in another campaign the same number has another key.</param>
    /// <param name="proof">The id of the proof in the terms.</param>
    /// <param name="number">The number.</param>
    public ProofKey KeyOf(CampaignId campaign, string proof, ProofNumber number) => new($"{Name}.{Hash($"{campaign}/{proof}/{number.Value}", HashBytes)}");

    private string Hash(string text, int bytes) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));
}
