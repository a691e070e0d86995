using System.ComponentModel.DataAnnotations;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>How pages are served; settings <c>Web:…</c>, or <c>RECEIPTS_Web__…</c> in the environment.</summary>
internal sealed class WebOptions
{
    /// <summary>Where to listen: an address such as <c>http://127.0.0.1:5080</c>. Behind a proxy that ends TLS, for others than this machine.</summary>
    [Required]
    [Url]
    public string Address { get; set; } = "http://127.0.0.1:5080";
}
