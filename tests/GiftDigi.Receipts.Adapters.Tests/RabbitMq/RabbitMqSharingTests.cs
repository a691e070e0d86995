using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.RabbitMq;

/// <summary>What one process of several leaves to the others.</summary>
public sealed class RabbitMqSharingTests(SharedRabbitServer server)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_waits_no_more_is_handed_nothing()
    {
        await using var scope = new BrokerScope(await server.Address);
        var (busy, idle) = (scope.Open(), scope.Open());
        (await idle.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = busy.WaitAsync(QueueName.Entries, Lease, enough.Token);
        await Waiting.UntilAsync(async () => await scope.AskAsync(channel => channel.ConsumerCountAsync($"{scope.Prefix}.entries", Token)) == 1, Patience);

        await enough.CancelAsync();
        await waiting.ShouldThrowAsync<OperationCanceledException>();
        await idle.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        (await Waiting.ReceiveAsync(idle, Lease, Patience)).DeliveryCount.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_slow_holds_no_more_than_it_took()
    {
        const int Messages = 20;
        await using var scope = new BrokerScope(await server.Address);
        var (slow, quick) = (scope.Open(), scope.Open());
        await slow.SendAllAsync(QueueName.Entries, [.. Enumerable.Range(0, Messages).Select(Sample.Message)], Token);
        (await slow.ReceiveAsync(QueueName.Entries, 1, Lease, Token)).ShouldHaveSingleItem();

        var taken = await quick.ReceiveAsync(QueueName.Entries, Messages, Lease, Token);

        taken.Count.ShouldBe(Messages - 1);
    }

    [Fact]
    public async Task Replicas_that_are_equally_quick_do_as_much_each()
    {
        await using var scope = new BrokerScope(await server.Address);

        await Replicas.ShareEvenlyAsync([.. Enumerable.Range(0, Replicas.Count).Select(_ => scope.Open())]);
    }

    [Fact]
    public async Task A_message_that_is_put_off_comes_back_as_if_it_had_not_been_delivered()
    {
        await using var scope = new BrokerScope(await server.Address);
        var queue = scope.Open();
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var message = await Waiting.ReceiveAsync(queue, Lease, Patience);
            message.DeliveryCount.ShouldBe(1);
            (await queue.PostponeAsync(message, TimeSpan.FromSeconds(1), Token)).ShouldBeTrue();
        }

        (await Waiting.ReceiveAsync(queue, Lease, Patience)).DeliveryCount.ShouldBe(1);
    }
}
