using System.Diagnostics.CodeAnalysis;
using Azure.Identity;
using Azure.Messaging.ServiceBus;

namespace GiftDigi.Receipts.Adapters.ServiceBus;

/// <summary>Where the queues are and how they are entered; as text it is the host alone.</summary>
internal sealed class ServiceBusNamespace
{
    private const int Retries = 2;
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private readonly string? _connectionString;
    private readonly string _host;

    private ServiceBusNamespace(string host, string? connectionString) => (_host, _connectionString) = (host, connectionString);

    /// <summary>Whether the program enters as its own identity, without a key.</summary>
    public bool IsByIdentity => _connectionString is null;

    /// <summary>Reads the setting; asks nobody yet. False when it is no namespace.</summary>
    public static bool TryParse(string? setting, [NotNullWhen(true)] out ServiceBusNamespace? place)
    {
        place = null;
        if (setting?.Contains('=', StringComparison.Ordinal) != true)
        {
            place = Uri.CheckHostName(setting) is UriHostNameType.Dns && setting!.Contains('.', StringComparison.Ordinal) ? new(setting, null) : null;
            return place is not null;
        }

        try
        {
            var parts = ServiceBusConnectionStringProperties.Parse(setting);
            var isKey = parts is { SharedAccessKeyName.Length: > 0, SharedAccessKey.Length: > 0 } || parts.SharedAccessSignature is { Length: > 0 };
            if (isKey && parts is { Endpoint: not null, EntityPath: null })
            {
                place = new(parts.FullyQualifiedNamespace, setting);
                place.CreateClient(webSockets: false);
            }
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // The client looks closer than the parser does. The text of the exception may hold parts of the setting.
            place = null;
        }

        return place is not null;
    }

    /// <summary>What asks it; nothing is opened before it is needed, and what was lost is opened again.</summary>
    public ServiceBusClient CreateClient(bool webSockets)
    {
        var options = new ServiceBusClientOptions
        {
            TransportType = webSockets ? ServiceBusTransportType.AmqpWebSockets : ServiceBusTransportType.AmqpTcp,
            RetryOptions = new()
            {
                Mode = ServiceBusRetryMode.Exponential,
                MaxRetries = Retries,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                TryTimeout = AnswerTimeout,
            },
        };
        return _connectionString is null ? new(_host, new DefaultAzureCredential(), options) : new(_connectionString, options);
    }

    /// <inheritdoc/>
    public override string ToString() => _host;
}
