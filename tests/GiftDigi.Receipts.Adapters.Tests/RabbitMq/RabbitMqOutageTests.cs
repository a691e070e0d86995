using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>What happens to leases and messages when the server stops, or closes all connections; on a server of their own.</summary>
public sealed class RabbitMqOutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly RabbitServer _server = new();
    private BrokerScope _scope = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _scope = new(await _server.StartAsync());

    [Fact]
    public async Task Leases_end_with_the_broker_and_every_message_outlives_it()
    {
        var queue = _scope.Open();
        await queue.SendAllAsync(QueueName.Entries, [Sample.Message(0), Sample.Message(1)], Token);
        var held = await Waiting.ReceiveAsync(queue, Lease, Patience);

        await _server.StopAsync();
        var whileDown = () => queue.SendAsync(QueueName.Entries, Sample.Message(2), Token);

        (await whileDown.ShouldThrowAsync<QueueUnavailableException>()).Message.ShouldContain("nothing listens there. Start it, or set RECEIPTS_Queue__RabbitMq");
        (await queue.RenewAsync(held, Lease, Token)).ShouldBeFalse();
        (await queue.CompleteAsync(held, Token)).ShouldBeFalse();
        await _server.StartAsync();
        var first = await Waiting.ReceiveAsync(queue, Lease, Patience);
        var second = await Waiting.ReceiveAsync(queue, Lease, Patience);
        (await queue.CompleteAsync(held, Token)).ShouldBeFalse();
        new[] { first, second }.Select(message => (message.Message.Key, message.DeliveryCount)).ShouldBe([("key-0", 2), ("key-1", 1)], ignoreOrder: true);
        (await queue.CompleteAsync(first, Token)).ShouldBeTrue();
        (await queue.CompleteAsync(second, Token)).ShouldBeTrue();
        (await queue.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_lease_is_lost_when_the_server_closes_its_connection()
    {
        var queue = _scope.Open();
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);
        var held = await Waiting.ReceiveAsync(queue, Lease, Patience);
        (await queue.RenewAsync(held, Lease, Token)).ShouldBeTrue();

        await _server.ControlAsync("close_all_connections", "The test wants it.");

        (await queue.RenewAsync(held, Lease, Token)).ShouldBeFalse();
        (await queue.AbandonAsync(held, TimeSpan.Zero, Token)).ShouldBeFalse();
        (await queue.DeadLetterAsync(held, "lost", Token)).ShouldBeFalse();
        var again = await Waiting.ReceiveAsync(queue, Lease, Patience);
        again.DeliveryCount.ShouldBe(2);
        (await queue.CompleteAsync(again, Token)).ShouldBeTrue();
        (await queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _server.DisposeAsync();
    }
}
