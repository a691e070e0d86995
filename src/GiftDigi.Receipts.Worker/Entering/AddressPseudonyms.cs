using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>
/// Makes pseudonyms of network addresses, with a secret (HMAC-SHA-256, RFC 2104): the pace of an address can be counted, and nobody
/// learns it from what is kept. Without a secret in the settings one is drawn at the start, and then counts begin anew.
/// </summary>
internal sealed class AddressPseudonyms(IOptions<WebOptions> options)
{
    private const int DrawnBytes = 32;
    private const int PseudonymBytes = 15;

    /// <summary>Of an IPv6 address, the part that a household or a company has.</summary>
    private const int NetworkBytes = 8;

    private readonly byte[] _secret = options.Value.Secret is { } secret ? Encoding.UTF8.GetBytes(secret) : RandomNumberGenerator.GetBytes(DrawnBytes);

    /// <summary>Where a request comes from.</summary>
    public EntryOrigin OriginOf(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? new(null, null, Of(address)) : EntryOrigin.Unknown;

    private Pseudonym Of(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var network = plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..NetworkBytes] : bytes;
        return new(Base64Url.EncodeToString(HMACSHA256.HashData(_secret, network).AsSpan(0, PseudonymBytes)));
    }
}
