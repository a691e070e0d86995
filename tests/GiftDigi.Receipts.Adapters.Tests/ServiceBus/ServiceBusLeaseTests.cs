using GiftDigi.Receipts.Adapters.ServiceBus;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

/// <summary>Leases, which are the program's, on locks, which are Service Bus's; with a clock that is set by hand.</summary>
public sealed class ServiceBusLeaseTests : IAsyncDisposable
{
    private const string Entries = "receipts.entries";
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private readonly ManualTimeProvider _clock = new();
    private NamespaceScope _scope;

    public ServiceBusLeaseTests() => _scope = new(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lock_that_is_shorter_than_the_lease_is_renewed_as_long_as_the_lease_lasts()
    {
        var queue = _scope.Open(_clock);
        var held = await SendAndReceiveAsync(queue);

        for (var look = 0; look < 4; look++)
        {
            _clock.Advance(QueueRules.Advised.Lock * 0.7);
            (await ReceiveAsync(queue)).ShouldBeEmpty();
        }

        (await queue.CompleteAsync(held, Token)).ShouldBeTrue();
        _scope.Service.Look(Entries).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lock_that_was_lost_while_the_lease_lasts_can_do_nothing()
    {
        var queue = _scope.Open(_clock);
        var held = await SendAndReceiveAsync(queue);
        var other = _scope.Open(new ManualTimeProvider());
        _clock.Advance(QueueRules.Advised.Lock);
        var taken = (await ReceiveAsync(other)).ShouldHaveSingleItem();

        (await queue.AbandonAsync(held, TimeSpan.FromSeconds(5), Token)).ShouldBeFalse();
        (await queue.RenewAsync(held, Lease, Token)).ShouldBeFalse();
        (await queue.CompleteAsync(held, Token)).ShouldBeFalse();
        (await queue.DeadLetterAsync(held, "lost", Token)).ShouldBeFalse();

        taken.DeliveryCount.ShouldBe(2);
        _scope.Service.Look(Entries).ShouldHaveSingleItem();
        (await other.CompleteAsync(taken, Token)).ShouldBeTrue();
        _scope.Service.Look(Entries).ShouldBeEmpty();
    }

    [Fact]
    public Task Replicas_that_are_equally_quick_do_as_much_each() =>
        Replicas.ShareEvenlyAsync([.. Enumerable.Range(0, Replicas.Count).Select(_ => _scope.Open(_clock))]);

    [Fact]
    public async Task A_message_that_is_put_off_comes_back_after_its_delay_and_not_before()
    {
        var queue = _scope.Open(_clock);
        var sentAt = _clock.GetUtcNow();
        var held = await SendAndReceiveAsync(queue);

        (await queue.AbandonAsync(held, TimeSpan.FromSeconds(10), Token)).ShouldBeTrue();

        (await queue.CompleteAsync(held, Token)).ShouldBeFalse();
        (await queue.CountAsync(QueueName.Entries, Token)).ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(9));
        (await ReceiveAsync(queue)).ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(1));
        var again = (await ReceiveAsync(queue)).ShouldHaveSingleItem();
        (again.Message, again.DeliveryCount, again.EnqueuedAt).ShouldBe((Sample.Message(0), 2, sentAt));
        _scope.Service.SentIds.ShouldBeUnique();
    }

    [Fact]
    public async Task Deliveries_are_counted_through_returns_delays_and_crashes_up_to_the_dead_letter()
    {
        var queue = _scope.Open(_clock);
        await queue.AbandonAsync(await SendAndReceiveAsync(queue), TimeSpan.Zero, Token);
        var second = (await ReceiveAsync(queue)).ShouldHaveSingleItem();
        await queue.AbandonAsync(second, TimeSpan.FromSeconds(1), Token);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await ReceiveAsync(_scope.Open(new ManualTimeProvider()));
        _clock.Advance(QueueRules.Advised.Lock);

        var fourth = (await ReceiveAsync(queue)).ShouldHaveSingleItem();
        await queue.DeadLetterAsync(fourth, "no such campaign", Token);

        (second.DeliveryCount, fourth.DeliveryCount).ShouldBe((2, 4));
        (await queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldHaveSingleItem()
            .ShouldBe(new DeadLetter(QueueName.Entries, Sample.Message(0), 4, "no such campaign", _clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_message_that_kills_its_consumers_is_a_dead_letter_with_its_cause_and_can_be_sent_again()
    {
        await _scope.DisposeAsync();
        _scope = new(_clock, QueueRules.Advised with { MaxDeliveries = 3 });
        var queue = _scope.Open(_clock);
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);
        for (var death = 0; death < 3; death++)
        {
            await ReceiveAsync(_scope.Open(new ManualTimeProvider()));
            _clock.Advance(QueueRules.Advised.Lock);
        }

        (await ReceiveAsync(queue)).ShouldBeEmpty();
        var letter = (await queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldHaveSingleItem();
        (letter.DeliveryCount, letter.Cause).ShouldBe((3, "It came back 3 times from consumers that died: the queue's delivery limit."));
        (await queue.RetryDeadLetterAsync(QueueName.Entries, "key-0", Token)).ShouldBeTrue();
        (await ReceiveAsync(queue)).ShouldHaveSingleItem().DeliveryCount.ShouldBe(1);
        (await queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dead_letters_are_listed_and_found_beyond_one_page()
    {
        const int Letters = 250;
        var queue = _scope.Open(_clock);
        await queue.SendAllAsync(QueueName.Entries, [.. Enumerable.Range(0, Letters).Select(Sample.Message)], Token);
        foreach (var message in await queue.ReceiveAsync(QueueName.Entries, Letters, Lease, Token))
        {
            await queue.DeadLetterAsync(message, "no such campaign", Token);
        }

        (await queue.DropDeadLetterAsync(QueueName.Entries, $"key-{Letters - 1}", Token)).ShouldBeTrue();

        (await queue.ListDeadLettersAsync(QueueName.Entries, Token)).Select(letter => letter.Message)
            .ShouldBe(Enumerable.Range(0, Letters - 1).Select(Sample.Message), ignoreOrder: true);
    }

    public async ValueTask DisposeAsync() => await _scope.DisposeAsync();

    private static async Task<LeasedMessage> SendAndReceiveAsync(ServiceBusMessageQueue queue)
    {
        await queue.SendAsync(QueueName.Entries, Sample.Message(0), Token);
        return (await ReceiveAsync(queue)).ShouldHaveSingleItem();
    }

    private static Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(ServiceBusMessageQueue queue) => queue.ReceiveAsync(QueueName.Entries, 1, Lease, Token);
}
