using System.ComponentModel.DataAnnotations;
using System.Net;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>How pages are served; settings <c>Web:…</c>, or <c>RECEIPTS_Web__…</c> in the environment.</summary>
internal sealed class WebOptions : IValidatableObject
{
    /// <summary>Where to listen: an address such as <c>http://127.0.0.1:5080</c>. For others than this machine behind a proxy that ends TLS.</summary>
    [Required]
    public string Address { get; set; } = "http://127.0.0.1:5080";

    /// <summary>The address of the proxy in front, which is believed when it says from where a request comes; null when there is none.</summary>
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

    /// <summary>What pseudonyms of network addresses are made with, 32 characters or more, the same for all who serve the pages; drawn at the start unless set.</summary>
    [MinLength(32)]
    public string? PseudonymSecret { get; set; }

    /// <summary>The same as an address and a port.</summary>
    internal IPEndPoint EndPoint => ListenAddress.TryParse(Address, out var endPoint) ? endPoint : throw new InvalidOperationException("The address was not checked.");

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!ListenAddress.TryParse(Address, out _))
        {
            yield return new($"{nameof(Address)} is '{Address}'; {ListenAddress.Wanted}", [nameof(Address)]);
        }

        if (Proxy is not null && !IPAddress.TryParse(Proxy, out _))
        {
            yield return new($"{nameof(Proxy)} is '{Proxy}'; it must be a network address such as 10.0.0.1.", [nameof(Proxy)]);
        }
    }
}
