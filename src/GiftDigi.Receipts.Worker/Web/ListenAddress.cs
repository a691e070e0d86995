using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace GiftDigi.Receipts.Worker.Web;

/// <summary>Where a server listens: <c>http://</c>, a network address or localhost, and a port.</summary>
internal static class ListenAddress
{
    /// <summary>What such an address must be, as people are told it.</summary>
    public const string Wanted = "it must be http://, a network address or localhost, and a port, such as http://127.0.0.1:5080.";

    /// <summary>Reads one; false when it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IPEndPoint? endPoint)
    {
        endPoint = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp ? Find(uri) : null;
        return endPoint is not null;
    }

    private static IPEndPoint? Find(Uri uri) => IPAddress.TryParse(uri.Host, out var address) ? new(address, uri.Port)
        : uri.IsLoopback ? new(IPAddress.Loopback, uri.Port)
        : null;
}
