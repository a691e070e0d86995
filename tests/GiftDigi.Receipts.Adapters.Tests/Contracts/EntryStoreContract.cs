using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Screening.Repeats;
using Shouldly;
using Xunit;
using Trace = System.Diagnostics.Activity;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of entries promises.</summary>
public abstract class EntryStoreContract : StorageContract
{
    private static readonly PaperFingerprint Paper = Sample.Paper();

    private protected EntryStoreContract(TestStorage storage)
        : base(storage)
    {
    }

    private IEntryStore Store => Storage.Entries;

    [Fact]
    public async Task Receiving_adds_the_entry_its_message_and_its_audit_record()
    {
        var entry = Sample.Entry(Storage.Clock);

        var outcome = await Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);

        outcome.ShouldBe(new ReceiveOutcome(entry, IsNew: true));
        (await Store.FindAsync(entry.Id, Token)).ShouldBe(new EntryRecord(entry, null, null, IssuanceQueued: false));
        (await Store.FindSameAsync(entry.Campaign, entry.Entrant, entry.Image!.Value, Token)).ShouldBe(entry);
        (await Storage.Audit.ListAsync(entry.Id, Token)).ShouldBe([Sample.Audit(entry, AuditStep.Received)]);
        var message = (await Storage.Queue.ReceiveAsync(QueueName.Entries, 10, TimeSpan.FromMinutes(1), Token)).ShouldHaveSingleItem();
        message.Message.Key.ShouldBe(entry.Id.Value);
        message.Message.Body.ShouldBe($$"""{"entry":"{{entry.Id}}","campaign":"{{entry.Campaign}}"}""");
    }

    [Fact]
    public async Task An_entry_of_a_batch_waits_in_the_queue_of_batches()
    {
        var entry = Sample.Entry(Storage.Clock);

        await Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), QueueName.BatchEntries, Token);

        (await Storage.Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
        var message = (await Storage.Queue.ReceiveAsync(QueueName.BatchEntries, 10, TimeSpan.FromMinutes(1), Token)).ShouldHaveSingleItem();
        message.Message.Key.ShouldBe(entry.Id.Value);
    }

    [Fact]
    public async Task The_messages_that_an_entry_causes_carry_the_traces_in_which_it_was_received_and_decided()
    {
        var entry = Sample.Entry(Storage.Clock);
        using (var receiving = new Trace("a request"))
        {
            receiving.Start();
            await ReceiveAsync(entry);
            (await MessageAsync(QueueName.Entries)).TraceParent.ShouldBe(receiving.Id);
        }

        using var deciding = new Trace("a worker");
        deciding.Start();
        await Store.ConcludeAsync(entry, paper: null, Sample.Decide(entry, VerdictKind.Approved), Token);

        (await MessageAsync(QueueName.Issuances)).TraceParent.ShouldBe(deciding.Id);

        async Task<QueueMessage> MessageAsync(QueueName queue) =>
            (await Storage.Queue.ReceiveAsync(queue, 10, TimeSpan.FromMinutes(1), Token)).ShouldHaveSingleItem().Message;
    }

    [Fact]
    public async Task The_same_photo_of_the_same_entrant_for_the_same_campaign_is_one_entry()
    {
        var first = await ReceiveAsync(Sample.Entry(Storage.Clock));
        var again = Sample.Entry(Storage.Clock);

        var outcome = await Store.ReceiveAsync(again, Sample.Audit(again, AuditStep.Received), Token);

        outcome.ShouldBe(new ReceiveOutcome(first, IsNew: false));
        (await Store.FindAsync(again.Id, Token)).ShouldBeNull();
        (await Storage.Audit.ListAsync(again.Id, Token)).ShouldBeEmpty();
        (await Storage.Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_photo_of_another_entrant_or_for_another_campaign_is_another_entry()
    {
        await ReceiveAsync(Sample.Entry(Storage.Clock));

        await ReceiveAsync(Sample.Entry(Storage.Clock, entrant: Sample.OtherEntrant));
        await ReceiveAsync(Sample.Entry(Storage.Clock, Sample.OtherCampaign));

        (await ListAsync(new())).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Many_who_send_the_same_photo_at_once_make_one_entry()
    {
        var entries = Enumerable.Range(0, 8).Select(_ => Sample.Entry(Storage.Clock)).ToList();

        var outcomes = await Task.WhenAll(entries.Select(entry =>
            Task.Run(() => Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token), Token)));

        outcomes.Count(outcome => outcome.IsNew).ShouldBe(1);
        outcomes.Select(outcome => outcome.Entry.Id).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(VerdictKind.Approved, true)]
    [InlineData(VerdictKind.Referred, false)]
    [InlineData(VerdictKind.Rejected, false)]
    public async Task A_conclusion_comes_back_as_it_was_written(VerdictKind kind, bool issuanceQueued)
    {
        var entry = await ReceiveAsync(Sample.Entry(Storage.Clock));
        Storage.Clock.Advance(TimeSpan.FromSeconds(3));

        var concluded = await ConcludeAsync(entry, kind);

        concluded.ShouldBeTrue();
        var record = (await Store.FindAsync(entry.Id, Token)).ShouldNotBeNull();
        Json(record.Conclusion!).ShouldBe(Json(Sample.Conclusion(kind)));
        record.ConcludedAt.ShouldBe(entry.ReceivedAt.AddSeconds(3));
        record.IssuanceQueued.ShouldBe(issuanceQueued);
        (await Storage.Audit.ListAsync(entry.Id, Token)).Select(audit => audit.Step)
            .ShouldBe([AuditStep.Received, AuditStep.Decided]);
    }

    [Fact]
    public async Task An_entry_is_concluded_once()
    {
        var entry = await ReceiveAsync(Sample.Entry(Storage.Clock));
        await ConcludeAsync(entry, VerdictKind.Referred);

        var again = await ConcludeAsync(entry, VerdictKind.Approved);

        again.ShouldBeFalse();
        (await Store.FindAsync(entry.Id, Token))!.Conclusion!.Verdict.Kind.ShouldBe(VerdictKind.Referred);
        (await Storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(0);
        (await Storage.Audit.ListAsync(entry.Id, Token)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_many_conclusions_at_once_one_wins_and_issues_once()
    {
        var entry = await ReceiveAsync(Sample.Entry(Storage.Clock));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => ConcludeAsync(entry, VerdictKind.Approved), Token)));

        outcomes.Count(won => won).ShouldBe(1);
        var message = (await Storage.Queue.ReceiveAsync(QueueName.Issuances, 10, TimeSpan.FromMinutes(1), Token)).ShouldHaveSingleItem();
        message.Message.Key.ShouldBe(entry.Id.Value);
        message.Message.Body.ShouldBe($$"""{"entry":"{{entry.Id}}","campaign":"{{entry.Campaign}}","version":3}""");
    }

    [Fact]
    public async Task Concluding_an_entry_that_was_never_received_changes_nothing()
    {
        var entry = Sample.Entry(Storage.Clock);

        var concluded = await ConcludeAsync(entry, VerdictKind.Approved);

        concluded.ShouldBeFalse();
        (await Storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task History_counts_the_approved_entries_of_the_entrant_only()
    {
        await ConcludeNewAsync(VerdictKind.Approved, "a");
        await ConcludeNewAsync(VerdictKind.Approved, "b");
        await ConcludeNewAsync(VerdictKind.Referred, "c");
        await ConcludeNewAsync(VerdictKind.Rejected, "d");
        var other = await ReceiveAsync(Sample.Entry(Storage.Clock, entrant: Sample.OtherEntrant, photo: "e"));
        await ConcludeAsync(other, VerdictKind.Approved);
        var asking = await ReceiveAsync(Sample.Entry(Storage.Clock, photo: "f"));

        var history = await HistoryAsync(asking);

        history.ApprovedOfEntrant.ShouldBe(2);
        history.ApprovedInAll.ShouldBe(3);
    }

    [Fact]
    public async Task Each_campaign_counts_its_own_approved_entries()
    {
        await ConcludeNewAsync(VerdictKind.Approved, "a");
        await ConcludeAsync(await ReceiveAsync(Sample.Entry(Storage.Clock, campaign: Sample.OtherCampaign, photo: "b")), VerdictKind.Approved);
        await ConcludeAsync(await ReceiveAsync(Sample.Entry(Storage.Clock, campaign: Sample.OtherCampaign, photo: "c")), VerdictKind.Approved);

        var own = await HistoryAsync(await ReceiveAsync(Sample.Entry(Storage.Clock, photo: "d")));
        var other = await HistoryAsync(await ReceiveAsync(Sample.Entry(Storage.Clock, campaign: Sample.OtherCampaign, photo: "e")));

        (own.ApprovedInAll, other.ApprovedInAll).ShouldBe((1, 2));
    }

    [Fact]
    public async Task The_standing_counts_what_is_approved_in_all_and_of_the_entrant()
    {
        await ConcludeNewAsync(VerdictKind.Approved, "a");
        await ConcludeNewAsync(VerdictKind.Referred, "b");
        var other = await ReceiveAsync(Sample.Entry(Storage.Clock, entrant: Sample.OtherEntrant, photo: "c"));
        await ConcludeAsync(other, VerdictKind.Approved);

        var standing = await Storage.Entries.FindStandingAsync(Sample.Entry(Storage.Clock).Campaign, Sample.Entry(Storage.Clock).Entrant, Token);

        (standing.ApprovedInAll, standing.ApprovedOfEntrant).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_decision_that_fails_leaves_nothing()
    {
        var entry = await ReceiveAsync(Sample.Entry(Storage.Clock));

        var failing = () => Store.ConcludeAsync(entry, Paper, _ => throw new TimeoutException("decide"), Token);

        await failing.ShouldThrowAsync<TimeoutException>();
        (await ConcludeAsync(entry, VerdictKind.Rejected)).ShouldBeTrue();
        (await Storage.Audit.ListAsync(entry.Id, Token)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Cancelling_before_a_call_writes_nothing()
    {
        var entry = Sample.Entry(Storage.Clock);

        var receiving = () => Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), new(canceled: true));

        await receiving.ShouldThrowAsync<OperationCanceledException>();
        (await Store.FindAsync(entry.Id, Token)).ShouldBeNull();
        (await Storage.Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Cancelling_while_it_is_decided_writes_nothing()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var entry = await ReceiveAsync(Sample.Entry(Storage.Clock));

        var concluding = () => Store.ConcludeAsync(
            entry,
            Paper,
            history =>
            {
                cancel.Cancel();
                return Sample.Decide(entry, VerdictKind.Approved)(history);
            },
            cancel.Token);

        await concluding.ShouldThrowAsync<OperationCanceledException>();
        (await Store.FindAsync(entry.Id, Token))!.Conclusion.ShouldBeNull();
        (await Storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(0);
        (await Storage.Audit.ListAsync(entry.Id, Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Entries_are_listed_in_the_order_they_were_received_through_many_pages()
    {
        var received = new List<EntryId>();
        for (var number = 0; number < 2500; number++)
        {
            Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
            received.Add((await ReceiveAsync(Sample.Entry(Storage.Clock, photo: $"photo {number}"))).Id);
        }

        var listed = await ListAsync(new());

        listed.Select(record => record.Entry.Id).ShouldBe(received);
        (await ListAsync(new(After: received[1999]))).Select(record => record.Entry.Id).ShouldBe(received[2000..]);
    }

    [Fact]
    public async Task Listing_keeps_to_its_filter()
    {
        var approved = await ConcludeNewAsync(VerdictKind.Approved, "a");
        Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await ConcludeNewAsync(VerdictKind.Rejected, "b");
        Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var waiting = await ReceiveAsync(Sample.Entry(Storage.Clock, photo: "c"));
        var elsewhere = await ReceiveAsync(Sample.Entry(Storage.Clock, Sample.OtherCampaign, photo: "d"));
        await ConcludeAsync(elsewhere, VerdictKind.Approved);

        var listed = await ListAsync(new(Sample.Campaign, VerdictKind.Approved));

        listed.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            record => record.Entry.ShouldBe(approved),
            record => record.IssuanceQueued.ShouldBeTrue());
        (await ListAsync(new(Sample.OtherCampaign))).ShouldHaveSingleItem().Entry.ShouldBe(elsewhere);
        (await ListAsync(new(Sample.Campaign))).Count.ShouldBe(3);
        (await ListAsync(new(Sample.Campaign, After: approved.Id)))[^1].Entry.ShouldBe(waiting);
    }

    [Fact]
    public async Task The_newest_are_listed_first_a_page_at_a_time()
    {
        var received = new List<EntryId>();
        for (var number = 0; number < 7; number++)
        {
            Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
            received.Insert(0, (await ReceiveAsync(Sample.Entry(Storage.Clock, photo: $"photo {number}"))).Id);
            await ReceiveAsync(Sample.Entry(Storage.Clock, entrant: Sample.OtherEntrant, photo: $"photo {number}"));
        }

        var ofEntrant = new EntryFilter(Sample.Campaign) { Entrant = Sample.Entrant };

        (await NewestAsync(ofEntrant, new(3))).ShouldBe(received[..3]);
        (await NewestAsync(ofEntrant, new(3, received[2]))).ShouldBe(received[3..6]);
        (await NewestAsync(ofEntrant, new(3, received[5]))).ShouldBe(received[6..]);
    }

    [Fact]
    public async Task How_entries_stand_is_told_of_those_that_are_there()
    {
        var waiting = await ReceiveAsync(Sample.Entry(Storage.Clock, photo: "a"));
        var approved = await ConcludeNewAsync(VerdictKind.Approved, "b");
        var rejected = await ConcludeNewAsync(VerdictKind.Rejected, "c");
        Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var followUp = new FollowUp(FollowUpKind.Retake, rejected.Id, rejected.Id, 2, rejected.Id);
        var answer = await ReceiveAsync(Sample.Entry(Storage.Clock, photo: "d") with { FollowUp = followUp });

        var standings = await Store.FindStandingsAsync([waiting.Id, approved.Id, rejected.Id, answer.Id, EntryId.New(Storage.Clock)], Token);

        standings.ShouldBe([new(waiting.Id, null, false, false), new(approved.Id, VerdictKind.Approved, false, false), new(rejected.Id, VerdictKind.Rejected, false, true), new(answer.Id, null, false, false)], ignoreOrder: true);
        (await Store.FindStandingsAsync([], Token)).ShouldBeEmpty();
        (await NewestAsync(new() { IsUnanswered = true }, new(9))).ShouldBe([answer.Id, .. new[] { waiting.Id, approved.Id }.OrderByDescending(id => id.Value)]);
        (await Store.CountAsync(new() { IsUnanswered = true }, Token)).ShouldBe(3);
    }

    [Fact]
    public async Task How_more_entries_stand_than_one_question_can_hold_is_told_of_all()
    {
        var received = new List<EntryId>();
        for (var number = 0; number < 450; number++)
        {
            received.Add((await ReceiveAsync(Sample.Entry(Storage.Clock, photo: $"photo {number}"))).Id);
        }

        (await Store.FindStandingsAsync(received, Token)).Select(standing => standing.Id).ShouldBe(received, ignoreOrder: true);
    }

    private async Task<IEnumerable<EntryId>> NewestAsync(EntryFilter filter, EntryPageWish wish) =>
        (await Store.ReadPageAsync(filter, wish, Token)).Entries.Select(record => record.Entry.Id);

    private static string Json(Conclusion conclusion) =>
        System.Text.Json.JsonSerializer.Serialize(conclusion, ReceiptsJson.Readable.Conclusion);

    private async Task<Entry> ReceiveAsync(Entry entry)
    {
        (await Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token)).IsNew.ShouldBeTrue();
        return entry;
    }

    private Task<bool> ConcludeAsync(Entry entry, VerdictKind kind) =>
        Store.ConcludeAsync(entry, Paper, Sample.Decide(entry, kind), Token);

    private async Task<Entry> ConcludeNewAsync(VerdictKind kind, string photo)
    {
        var entry = await ReceiveAsync(Sample.Entry(Storage.Clock, photo: photo));
        await ConcludeAsync(entry, kind);
        return entry;
    }

    private async Task<EntryHistory> HistoryAsync(Entry entry)
    {
        EntryHistory? seen = null;
        await Store.ConcludeAsync(
            entry,
            Paper,
            history =>
            {
                seen = history;
                return Sample.Decide(entry, VerdictKind.Rejected)(history);
            },
            Token);
        return seen.ShouldNotBeNull();
    }

    private async Task<List<EntryRecord>> ListAsync(EntryFilter filter) => await Store.ListAsync(filter, Token).ToListAsync(Token);
}
