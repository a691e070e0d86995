using System.Collections.Concurrent;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every queue promises, also one on a broker that is a server of its own.</summary>
public abstract class MessageQueueContract : StorageContract
{
    private protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Long for a machine that is busy, and far shorter than what is waited for when nobody is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private protected MessageQueueContract(TestStorage storage)
        : base(storage)
    {
    }

    private protected IMessageQueue Queue => Storage.Queue;

    [Fact]
    public async Task Messages_arrive_as_they_were_sent_and_oldest_first()
    {
        await SendAsync(5);

        var first = await ReceiveAsync(3);
        var second = await ReceiveAsync(3);

        first.Concat(second).Select(message => message.Message).ShouldBe(Enumerable.Range(0, 5).Select(Sample.Message));
        first[0].ShouldSatisfyAllConditions(
            message => message.Queue.ShouldBe(QueueName.Entries),
            message => message.DeliveryCount.ShouldBe(1),
            message => message.EnqueuedAt.ShouldBe(Storage.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_empty_queue_gives_an_empty_list()
    {
        var messages = await ReceiveAsync(3);

        messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Queues_do_not_see_each_others_messages_or_keys()
    {
        await SendAsync(1);
        await Queue.SendAsync(QueueName.Issuances, Sample.Message(0), Token);

        var messages = await Queue.ReceiveAsync(QueueName.Issuances, 10, Lease, Token);

        messages.ShouldHaveSingleItem().Queue.ShouldBe(QueueName.Issuances);
        (await Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task A_leased_message_is_counted_but_not_delivered_again()
    {
        await SendAsync(1);
        await ReceiveAsync(1);

        var again = await ReceiveAsync(1);

        again.ShouldBeEmpty();
        (await Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task A_message_whose_lease_ended_is_delivered_again_in_its_old_place()
    {
        await SendAsync(2);
        var first = await ReceiveAsync(1);
        Storage.Clock.Advance(Lease);

        var again = await ReceiveAsync(2);

        again.Select(message => (message.Message.Key, message.DeliveryCount)).ShouldBe([("key-0", 2), ("key-1", 1)]);
        again[0].LeaseId.ShouldNotBe(first[0].LeaseId);
    }

    [Fact]
    public async Task A_lease_that_ended_can_do_nothing()
    {
        await SendAsync(1);
        var lost = (await ReceiveAsync(1))[0];
        Storage.Clock.Advance(Lease);

        var outcomes = await TryAllAsync(lost);

        outcomes.ShouldAllBe(changed => !changed);
        (await ReceiveAsync(1)).ShouldHaveSingleItem().DeliveryCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_lease_that_another_consumer_has_taken_over_can_do_nothing()
    {
        await SendAsync(1);
        var lost = (await ReceiveAsync(1))[0];
        Storage.Clock.Advance(Lease);
        var held = (await ReceiveAsync(1))[0];

        var outcomes = await TryAllAsync(lost);

        outcomes.ShouldAllBe(changed => !changed);
        (await Queue.CompleteAsync(held, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_completed_message_can_not_be_changed_any_more()
    {
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];
        await Queue.CompleteAsync(message, Token);

        var outcomes = await TryAllAsync(message);

        outcomes.ShouldAllBe(changed => !changed);
        (await Queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_sent_together_arrive_in_their_order()
    {
        await Queue.SendAllAsync(QueueName.Entries, [.. Enumerable.Range(0, 300).Select(Sample.Message)], Token);

        var messages = await ReceiveAsync(300);

        messages.Select(message => message.Message).ShouldBe(Enumerable.Range(0, 300).Select(Sample.Message));
    }

    [Fact]
    public async Task Whoever_waits_can_receive_what_is_sent_meanwhile()
    {
        var received = Task.Run(
            async () =>
            {
                while (true)
                {
                    if (await ReceiveAsync(1) is [var message])
                    {
                        return message;
                    }

                    await Queue.WaitAsync(QueueName.Entries, TimeSpan.FromMilliseconds(200), Token);
                }
            },
            Token);

        await SendAsync(1);

        (await received.WaitAsync(Patience, Token)).Message.ShouldBe(Sample.Message(0));
    }

    [Fact]
    public async Task What_is_sent_after_a_wait_was_cancelled_is_received_all_the_same()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = Queue.WaitAsync(QueueName.Entries, Lease, stopping.Token);
        await stopping.CancelAsync();
        await waiting.ShouldThrowAsync<OperationCanceledException>();

        await SendAsync(1);

        (await ReceiveAsync(1)).ShouldHaveSingleItem().DeliveryCount.ShouldBe(1);
    }

    [Fact]
    public async Task Waiting_ends_by_itself()
    {
        await Queue.WaitAsync(QueueName.Entries, TimeSpan.FromMilliseconds(1), Token).WaitAsync(Patience, Token);

        (await ReceiveAsync(1)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_abandoned_without_delay_is_due_at_once_and_lost_to_its_old_lease()
    {
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];

        (await Queue.AbandonAsync(message, TimeSpan.Zero, Token)).ShouldBeTrue();

        (await Queue.CompleteAsync(message, Token)).ShouldBeFalse();
        (await ReceiveAsync(1)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_renewed_lease_lasts_from_the_renewal()
    {
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];
        Storage.Clock.Advance(TimeSpan.FromSeconds(59));

        (await Queue.RenewAsync(message, Lease, Token)).ShouldBeTrue();

        Storage.Clock.Advance(TimeSpan.FromSeconds(59));
        (await ReceiveAsync(1)).ShouldBeEmpty();
        (await Queue.CompleteAsync(message, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_dead_letter_is_listed_with_its_cause_and_not_delivered()
    {
        await SendAsync(2);
        var messages = await ReceiveAsync(2);
        await Queue.DeadLetterAsync(messages[1], "the reader fails on it", Token);
        Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        await Queue.DeadLetterAsync(messages[0], "no such campaign", Token);

        var letters = await Queue.ListDeadLettersAsync(QueueName.Entries, Token);

        var now = Storage.Clock.GetUtcNow();
        letters.ShouldBe(
        [
            new DeadLetter(QueueName.Entries, Sample.Message(1), 1, "the reader fails on it", now.AddSeconds(-1)),
            new DeadLetter(QueueName.Entries, Sample.Message(0), 1, "no such campaign", now),
        ]);
        Storage.Clock.Advance(Lease);
        (await ReceiveAsync(2)).ShouldBeEmpty();
        (await Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_dead_letter_that_is_sent_again_starts_afresh()
    {
        await SendAsync(2);
        foreach (var message in await ReceiveAsync(2))
        {
            await Queue.DeadLetterAsync(message, "no such campaign", Token);
        }

        (await Queue.RetryDeadLetterAsync(QueueName.Entries, "key-1", Token)).ShouldBeTrue();

        var again = (await ReceiveAsync(2)).ShouldHaveSingleItem();
        (again.Message, again.DeliveryCount).ShouldBe((Sample.Message(1), 1));
        (await Queue.CompleteAsync(again, Token)).ShouldBeTrue();
        (await Queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldHaveSingleItem().Message.Key.ShouldBe("key-0");
    }

    [Fact]
    public async Task A_dead_letter_that_is_dropped_is_gone()
    {
        await SendAsync(2);
        foreach (var message in await ReceiveAsync(2))
        {
            await Queue.DeadLetterAsync(message, "no such campaign", Token);
        }

        (await Queue.DropDeadLetterAsync(QueueName.Entries, "key-1", Token)).ShouldBeTrue();

        (await Queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldHaveSingleItem().Message.Key.ShouldBe("key-0");
        (await ReceiveAsync(2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_a_dead_letter_can_be_sent_again_or_dropped_and_only_once()
    {
        await SendAsync(2);
        var messages = await ReceiveAsync(2);
        await Queue.CompleteAsync(messages[0], Token);
        await Queue.DeadLetterAsync(messages[1], "no such campaign", Token);
        await Queue.DropDeadLetterAsync(QueueName.Entries, "key-1", Token);

        foreach (var key in new[] { "key-0", "key-1", "key-2" })
        {
            (await Queue.RetryDeadLetterAsync(QueueName.Entries, key, Token)).ShouldBeFalse();
            (await Queue.DropDeadLetterAsync(QueueName.Entries, key, Token)).ShouldBeFalse();
        }

        (await ReceiveAsync(2)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Looking_at_dead_letters_changes_none()
    {
        await SendAsync(3);
        foreach (var message in await ReceiveAsync(3))
        {
            await Queue.DeadLetterAsync(message, "no such campaign", Token);
        }

        var first = await Queue.ListDeadLettersAsync(QueueName.Entries, Token);
        var second = await Queue.ListDeadLettersAsync(QueueName.Entries, Token);

        first.Count.ShouldBe(3);
        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_message_keeps_the_trace_it_was_sent_in_wherever_it_goes()
    {
        var sent = Sample.Message(0) with { TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };
        await Queue.SendAsync(QueueName.Entries, sent, Token);
        var first = (await ReceiveAsync(1)).ShouldHaveSingleItem();
        await Queue.AbandonAsync(first, TimeSpan.Zero, Token);
        var second = (await ReceiveAsync(1)).ShouldHaveSingleItem();
        await Queue.DeadLetterAsync(second, "no such campaign", Token);
        var dead = (await Queue.ListDeadLettersAsync(QueueName.Entries, Token)).ShouldHaveSingleItem();
        await Queue.RetryDeadLetterAsync(QueueName.Entries, sent.Key, Token);

        var last = (await ReceiveAsync(1)).ShouldHaveSingleItem();

        new[] { first.Message, second.Message, dead.Message, last.Message }.ShouldAllBe(message => message == sent);
    }

    [Fact]
    public async Task What_waits_and_what_was_given_up_on_is_measured()
    {
        await SendAsync(3);
        var held = await ReceiveAsync(2);
        await Queue.DeadLetterAsync(held[0], "no such campaign", Token);
        await Queue.SendAsync(QueueName.Issuances, Sample.Message(0), Token);

        var depth = (await Queue.MeasureAsync(QueueName.Entries, Token)).ShouldHaveSingleItem();

        (depth.Waiting, depth.Dead).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Consumers_at_once_complete_each_message_exactly_once()
    {
        const int Messages = 500;
        await SendAsync(Messages);
        var completed = new ConcurrentBag<string>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ConsumeAsync(completed), Token)));

        completed.Order(StringComparer.Ordinal).ShouldBe(
            Enumerable.Range(0, Messages).Select(number => Sample.Message(number).Key).Order(StringComparer.Ordinal));
        (await Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_cancelled_call_changes_nothing()
    {
        await SendAsync(1);

        var receiving = () => Queue.ReceiveAsync(QueueName.Entries, 1, Lease, new(canceled: true));

        await receiving.ShouldThrowAsync<OperationCanceledException>();
        (await ReceiveAsync(1)).ShouldHaveSingleItem().DeliveryCount.ShouldBe(1);
    }

    private protected async Task SendAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Queue.SendAsync(QueueName.Entries, Sample.Message(number), Token);
        }
    }

    private protected Task<IReadOnlyList<LeasedMessage>> ReceiveAsync(int count) => Queue.ReceiveAsync(QueueName.Entries, count, Lease, Token);

    private async Task ConsumeAsync(ConcurrentBag<string> completed)
    {
        while (await ReceiveAsync(7) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                (await Queue.CompleteAsync(message, Token)).ShouldBeTrue();
                completed.Add(message.Message.Key);
            }
        }
    }

    private async Task<bool[]> TryAllAsync(LeasedMessage message) =>
    [
        await Queue.CompleteAsync(message, Token),
        await Queue.AbandonAsync(message, TimeSpan.Zero, Token),
        await Queue.RenewAsync(message, Lease, Token),
        await Queue.PostponeAsync(message, TimeSpan.FromSeconds(1), Token),
        await Queue.DeadLetterAsync(message, "lost", Token),
    ];
}
