using System.Collections.Concurrent;
using GiftDigi.Receipts.Adapters.ServiceBus;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

/// <summary>What happens when connections are cut, and when the service is away or busy.</summary>
public sealed class ServiceBusOutageTests : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly NamespaceScope _scope = new(rules: QueueRules.Advised with { Lock = TimeSpan.FromSeconds(5), MaxDeliveries = 1000 });

    private int _cuts;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_is_away_at_the_start_is_told_and_used_when_it_is_there()
    {
        _scope.Door.Shut();
        var queue = _scope.Open();
        var sending = () => queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        (await sending.ShouldThrowAsync<QueueUnavailableException>()).Message.ShouldStartWith("Service Bus at 127.0.0.1 cannot be used: ");

        _scope.Door.Open();
        await Waiting.UntilAsync(() => SendsAsync(queue), Patience);
        (await Waiting.ReceiveAsync(queue, Lease, Patience)).Message.ShouldBe(Sample.Message(0));
    }

    [Fact]
    public async Task A_lock_outlives_the_connection_by_which_the_message_came()
    {
        var queue = _scope.Open();
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);
        var held = await Waiting.ReceiveAsync(queue, Lease, Patience);

        _scope.Door.Cut().ShouldBeGreaterThan(0);

        (await queue.RenewAsync(held, Lease, Token)).ShouldBeTrue();
        (await queue.CompleteAsync(held, Token)).ShouldBeTrue();
        _scope.Service.Look("receipts.entries").ShouldBeEmpty();
    }

    [Fact]
    public async Task Consumers_whose_connections_are_cut_get_every_message_and_complete_none_twice()
    {
        const int Messages = 200;
        var queues = Enumerable.Range(0, 4).Select(_ => _scope.Open()).ToList();
        await queues[0].SendAllAsync(QueueName.Entries, [.. Enumerable.Range(0, Messages).Select(Sample.Message)], Token);
        var (received, completed) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());

        await Task.WhenAll([.. queues.Select(queue => Task.Run(() => ConsumeAsync(queue, received, completed), Token))]);

        received.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, Messages).Select(number => $"key-{number}").Order(StringComparer.Ordinal));
        completed.ShouldBeUnique();
        _cuts.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task A_service_that_is_busy_is_told_to_be_so_and_takes_the_message_when_it_is_not()
    {
        var queue = _scope.Open();
        _scope.Service.BusyAnswers = int.MaxValue;
        var sending = () => queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        (await sending.ShouldThrowAsync<QueueUnavailableException>()).Message.ShouldContain("it is busy and turns requests away");

        _scope.Service.BusyAnswers = 1;
        await Waiting.UntilAsync(() => SendsAsync(queue), Patience);
        _scope.Service.Look("receipts.entries").ShouldHaveSingleItem().Id.ShouldBe("key-0");
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private static async Task<bool> SendsAsync(ServiceBusMessageQueue queue)
    {
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);
        return true;
    }

    /// <summary>Until nothing is left. Whoever does not learn whether a message was completed leaves it: somebody gets it again, or it is gone.</summary>
    private async Task ConsumeAsync(ServiceBusMessageQueue queue, ConcurrentQueue<string> received, ConcurrentQueue<string> completed)
    {
        while (_scope.Service.Look("receipts.entries").Count > 0)
        {
            try
            {
                foreach (var message in await queue.ReceiveAsync(QueueName.Entries, 5, Lease, Token))
                {
                    received.Enqueue(message.Message.Key);
                    if (received.Count % 20 == 0)
                    {
                        Interlocked.Add(ref _cuts, _scope.Door.Cut());
                    }

                    if (await queue.CompleteAsync(message, Token))
                    {
                        completed.Enqueue(message.Message.Key);
                    }
                }
            }
            catch (QueueUnavailableException)
            {
                await Task.Yield();
            }
        }
    }
}
