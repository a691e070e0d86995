using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>How pages are served; settings <c>Web:…</c>, or <c>RECEIPTS_Web__…</c> in the environment.</summary>
internal sealed class WebOptions : IValidatableObject
{
    /// <summary>Where to listen: an address such as <c>http://127.0.0.1:5080</c>. For others than this machine behind a proxy that ends TLS.</summary>
    [Required]
    public string Address { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The address of the proxy in front, or the network of several (<c>100.64.0.0/10</c>), which are believed when they say from where a request comes; null when there is none.</summary>
    public string? Proxy { get; set; }

    /// <summary>What one entrant may send in a minute: photos, numbers and answers together.</summary>
    [Range(1, 1_000)]
    public int SentPerEntrant { get; set; } = 10;

    /// <summary>The same for one network address, which many phones may share.</summary>
    [Range(1, 100_000)]
    public int SentPerAddress { get; set; } = 120;

    /// <summary>How much room photos may take that arrive in parts, until all of them is there; beyond it they are sent in one piece.</summary>
    [Range(1, 1_000_000)]
    public int UnfinishedMegabytes { get; set; } = 4096;

    /// <summary>What may be asked in a minute with one access token.</summary>
    [Range(1, 100_000)]
    public int AskedPerToken { get; set; } = 600;

    /// <summary>
    /// The same for all who serve the pages, 32 characters or more: pseudonyms of network addresses are made with it, and the keys of
    /// cookies and entries' addresses are shared in the database under it. Unless set, the one drawn at the start and the data folder serve.
    /// </summary>
    [MinLength(32)]
    public string? Secret { get; set; }

    /// <summary>The same as an address and a port.</summary>
    internal IPEndPoint EndPoint => ListenAddress.TryParse(Address, out var endPoint) ? endPoint : throw new InvalidOperationException("The address was not checked.");

    /// <summary>The proxies as a network; null when there are none, or the setting is none.</summary>
    internal IPNetwork? ProxyNetwork => IPNetwork.TryParse(Proxy, out var network) ? network
        : IPAddress.TryParse(Proxy, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!ListenAddress.TryParse(Address, out _))
        {
            yield return new($"{nameof(Address)} is '{Address}'; {ListenAddress.Wanted}", [nameof(Address)]);
        }

        if (Proxy is not null && ProxyNetwork is null)
        {
            yield return new($"{nameof(Proxy)} is '{Proxy}'; it must be a network address such as 10.0.0.1, or a network such as 100.64.0.0/10.", [nameof(Proxy)]);
        }
    }
}
