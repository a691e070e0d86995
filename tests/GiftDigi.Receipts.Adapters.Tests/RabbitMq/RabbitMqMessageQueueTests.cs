using System.Diagnostics;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>The promises of every queue, kept by a real server.</summary>
public sealed class RabbitMqMessageQueueTests(SharedRabbitServer server) : MessageQueueContract(TestStorage.Broker()), IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async ValueTask InitializeAsync() => Storage.Scope = new(await server.Address);

    [Fact]
    public async Task An_abandoned_message_comes_back_after_its_delay_and_not_before()
    {
        var delay = TimeSpan.FromSeconds(1);
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];
        var start = Stopwatch.GetTimestamp();

        (await Queue.AbandonAsync(message, delay, Token)).ShouldBeTrue();

        (await Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(1);
        var again = await Waiting.ReceiveAsync(Queue, Lease, Patience);
        Stopwatch.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(delay);
        (again.Message, again.DeliveryCount).ShouldBe((Sample.Message(0), 2));
        again.EnqueuedAt.ShouldBe(Storage.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_message_is_given_back_before_the_broker_would_end_all_leases_over_it()
    {
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];
        var renewed = 0;

        while (await Queue.RenewAsync(message, Lease, Token))
        {
            Storage.Clock.Advance(Lease / 2);
            (++renewed).ShouldBeLessThan(60, "RabbitMQ closes the channel after 30 minutes");
        }

        renewed.ShouldBeGreaterThan(30);
        (await Queue.CompleteAsync(message, Token)).ShouldBeFalse();
        (await ReceiveAsync(1)).ShouldHaveSingleItem().DeliveryCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_queue_that_somebody_removed_is_made_again()
    {
        await SendAsync(1);
        await ReceiveAsync(1);
        await Storage.Scope!.RemoveAsync();

        await SendAsync(2);

        (await Waiting.ReceiveAsync(Queue, Lease, Patience)).Message.ShouldBe(Sample.Message(0));
    }

    [Fact]
    public async Task Messages_are_persistent_and_in_quorum_queues()
    {
        await SendAsync(1);

        var got = await Storage.Scope!.AskAsync(channel => channel.BasicGetAsync($"{Storage.Scope.Prefix}.entries", autoAck: true));

        got!.BasicProperties.Persistent.ShouldBeTrue();
        got.BasicProperties.MessageId.ShouldBe("key-0");
    }
}
