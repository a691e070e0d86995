using System.Globalization;
using GiftDigi.Receipts.Adapters.ServiceBus;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;
using Shouldly;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

/// <summary>A namespace of one test, and the way to it, which can be cut or shut. What it found wrong fails the test.</summary>
internal sealed class NamespaceScope : IAsyncDisposable
{
    private readonly List<ServiceBusMessageQueue> _opened = [];

    public NamespaceScope(TimeProvider? clock = null, QueueRules? rules = null, params string[] queues)
    {
        Service = new(queues is [] ? ["receipts.entries", "receipts.batch-entries", "receipts.issuances"] : queues, rules ?? QueueRules.Advised, clock ?? TimeProvider.System);
        Door = new(string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{Service.Port}/"));
    }

    public ServiceBusStandIn Service { get; }

    public BrokerDoor Door { get; }

    /// <summary>How it is entered.</summary>
    public string ConnectionString(string policy = "Both", string key = TokenDesk.Key) => string.Create(
        CultureInfo.InvariantCulture,
        $"Endpoint=sb://127.0.0.1:{new Uri(Door.Address).Port};SharedAccessKeyName={policy};SharedAccessKey={key};UseDevelopmentEmulator=true");

    /// <summary>Another process, as far as the service can tell.</summary>
    public ServiceBusMessageQueue Open(TimeProvider? clock = null, string? connectionString = null)
    {
        var queue = new ServiceBusMessageQueue(new() { Namespace = connectionString ?? ConnectionString() }, clock ?? TimeProvider.System);
        _opened.Add(queue);
        return queue;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var queue in _opened)
        {
            await queue.DisposeAsync();
        }

        await Door.DisposeAsync();
        Service.Dispose();
        Service.Faults.ShouldBeEmpty();
    }
}
