using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using RabbitMQ.Client;

namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>Where the broker is and who asks; as text it is without the password.</summary>
internal sealed class RabbitMqAddress
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);
    private readonly Uri _uri;

    private RabbitMqAddress(Uri uri) => _uri = uri;

    /// <summary>Reads an address; false when it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RabbitMqAddress? address)
    {
        address = Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { Scheme: "amqp" or "amqps", Host.Length: > 0, Query: "", Fragment: "" }
            && uri.AbsolutePath.Count(character => character == '/') <= 1
            ? new(uri)
            : null;
        return address is not null;
    }

    /// <summary>What opens connections; lost ones are opened again by ourselves, because every lease ends with them.</summary>
    public ConnectionFactory CreateFactory()
    {
        var factory = new ConnectionFactory
        {
            Uri = _uri,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = Heartbeat,
            RequestedConnectionTimeout = ConnectionTimeout,
            HandshakeContinuationTimeout = AnswerTimeout,
            ContinuationTimeout = AnswerTimeout,
            SocketReadTimeout = Heartbeat * 2,
            SocketWriteTimeout = Heartbeat * 2,
        };
        factory.Ssl.ServerName = _uri.Host;
        factory.Ssl.AcceptablePolicyErrors = SslPolicyErrors.None;
        return factory;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_uri.Scheme}://{_uri.Host}{(_uri.IsDefaultPort || _uri.Port < 0 ? "" : $":{_uri.Port}")}{_uri.AbsolutePath}";
}
