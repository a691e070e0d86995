using System.Diagnostics;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What a queue promises beyond that when it is kept with the entries: it remembers every key, and its clock is ours.</summary>
public abstract class KeptQueueContract : MessageQueueContract
{
    /// <summary>Long for a machine that is busy, and far shorter than what is waited for when nobody is told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private protected KeptQueueContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task A_wait_ends_when_a_message_is_sent()
    {
        var waiting = Queue.WaitAsync(QueueName.Entries, Lease, Token);
        await Queue.WaitAsync(QueueName.Issuances, TimeSpan.Zero, Token);

        await SendAsync(1);

        await waiting.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task A_wait_for_what_was_sent_before_it_ends_at_once()
    {
        await SendAsync(1);

        await Queue.WaitAsync(QueueName.Entries, Lease, Token).WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task A_wait_ends_when_a_message_is_given_back()
    {
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];
        var waiting = Queue.WaitAsync(QueueName.Entries, Lease, Token);

        await Queue.AbandonAsync(message, TimeSpan.Zero, Token);

        await waiting.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_ends_so()
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = Queue.WaitAsync(QueueName.Entries, Lease, stopping.Token);

        await stopping.CancelAsync();

        await waiting.ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_key_seen_before_is_ignored_also_after_completion()
    {
        await SendAsync(1);
        await SendAsync(1);
        var message = (await ReceiveAsync(10)).ShouldHaveSingleItem();
        await Queue.CompleteAsync(message, Token);

        await SendAsync(1);

        (await ReceiveAsync(10)).ShouldBeEmpty();
        (await Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Senders_of_the_same_key_at_once_make_one_message()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SendAsync(1), Token)));

        var messages = await ReceiveAsync(10);

        messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_that_is_put_off_comes_back_after_its_delay_as_if_it_had_not_been_delivered()
    {
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];

        (await Queue.PostponeAsync(message, TimeSpan.FromSeconds(10), Token)).ShouldBeTrue();

        (await Queue.CompleteAsync(message, Token)).ShouldBeFalse();
        Storage.Clock.Advance(TimeSpan.FromSeconds(9));
        (await ReceiveAsync(1)).ShouldBeEmpty();
        Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        (await ReceiveAsync(1)).ShouldHaveSingleItem().DeliveryCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_takes_the_trace_along_in_which_it_is_sent()
    {
        using var trace = new Activity("a request");
        trace.Start();

        await SendAsync(1);

        (await ReceiveAsync(1)).ShouldHaveSingleItem().Message.TraceParent.ShouldBe(trace.Id);
    }

    [Fact]
    public async Task It_is_known_since_when_the_oldest_message_waits()
    {
        var first = Storage.Clock.GetUtcNow();
        await SendAsync(1);
        Storage.Clock.Advance(TimeSpan.FromMinutes(5));
        await Queue.SendAsync(QueueName.Entries, Sample.Message(1), Token);

        var waiting = (await Queue.MeasureAsync(QueueName.Entries, Token)).ShouldHaveSingleItem();
        foreach (var message in await ReceiveAsync(2))
        {
            await Queue.CompleteAsync(message, Token);
        }

        waiting.Oldest.ShouldBe(first);
        (await Queue.MeasureAsync(QueueName.Entries, Token)).ShouldHaveSingleItem().Oldest.ShouldBeNull();
    }

    [Fact]
    public async Task An_abandoned_message_comes_back_after_its_delay()
    {
        await SendAsync(1);
        var message = (await ReceiveAsync(1))[0];

        (await Queue.AbandonAsync(message, TimeSpan.FromSeconds(10), Token)).ShouldBeTrue();

        Storage.Clock.Advance(TimeSpan.FromSeconds(9));
        (await ReceiveAsync(1)).ShouldBeEmpty();
        Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        (await ReceiveAsync(1)).ShouldHaveSingleItem().DeliveryCount.ShouldBe(2);
    }
}
