using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises to people who share a queue of referred entries.</summary>
public abstract class CaseContract : StorageContract
{
    private static readonly ReviewerId Aki = new("aki");
    private static readonly ReviewerId Ben = new("ben");
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private protected CaseContract(TestStorage storage)
        : base(storage)
    {
    }

    private DateTimeOffset InAMinute => Storage.Clock.GetUtcNow() + Minute;

    [Fact]
    public async Task What_waits_is_listed_oldest_first_and_counted()
    {
        var (first, second) = (await ReferredAsync("photo 1"), await ReferredAsync("photo 2"));
        await ConcludedAsync(VerdictKind.Approved, "photo 3");
        var other = await ReferredAsync("photo 4", Sample.OtherCampaign);

        (await ListAsync(new())).ShouldBe([first.Id, second.Id, other.Id]);
        (await ListAsync(new(Sample.Campaign))).ShouldBe([first.Id, second.Id]);
        (await ListAsync(new(Sample.Campaign), first.Id)).ShouldBe([second.Id]);
        (await ListAsync(new(Reason: Reason.Illegible), count: 2)).ShouldBe([first.Id, second.Id]);
        (await ListAsync(new(Reason: Reason.BelowMinimum))).ShouldBeEmpty();
        (await Storage.Cases.CountAsync(new(), Token)).ShouldBe(3);
        (await Storage.Cases.CountAsync(new() { Before = second.ReceivedAt }, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_who_ask_for_the_next_at_once_each_gets_another()
    {
        var entries = new List<EntryId>();
        for (var photo = 0; photo < 4; photo++)
        {
            entries.Add((await ReferredAsync($"photo {photo}")).Id);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(person => Task.Run(() => Storage.Cases.TakeNextAsync(new(), null, new($"r{person}"), InAMinute, Token), Token)));

        taken.OfType<EntryId>().ShouldBe(entries, ignoreOrder: true);
        taken.Count(entry => entry is null).ShouldBe(2);
    }

    [Fact]
    public async Task What_one_holds_no_other_gets_until_it_is_let_go_or_left_too_long()
    {
        var entry = (await ReferredAsync()).Id;
        await Storage.Cases.TakeAsync(entry, Aki, InAMinute, Token);

        (await Storage.Cases.TakeAsync(entry, Ben, InAMinute, Token)).Holder.ShouldBe(Aki);
        (await Storage.Cases.TakeNextAsync(new(), null, Ben, InAMinute, Token)).ShouldBeNull();
        (await Storage.Cases.ProposeAsync(entry, Approval(Ben), InAMinute, Token)).ShouldBeFalse();
        (await Storage.Cases.CorrectAsync(entry, Ben, [], Token)).ShouldBeFalse();

        await Storage.Cases.ReleaseAsync(entry, Ben, Token);
        (await Storage.Cases.FindAsync(entry, Token)).Holder.ShouldBe(Aki);
        await Storage.Cases.ReleaseAsync(entry, Aki, Token);
        (await Storage.Cases.TakeAsync(entry, Ben, InAMinute, Token)).Holder.ShouldBe(Ben);
        Storage.Clock.Advance(Minute + Minute);
        (await Storage.Cases.TakeNextAsync(new(), null, Aki, InAMinute, Token)).ShouldBe(entry);
        (await Storage.Cases.ProposeAsync(entry, Approval(Ben), InAMinute, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_decision_takes_effect_when_it_is_due_and_not_before()
    {
        var entry = (await ReferredAsync()).Id;
        await Storage.Cases.TakeAsync(entry, Aki, InAMinute, Token);

        (await Storage.Cases.ProposeAsync(entry, Approval(Aki), InAMinute, Token)).ShouldBeTrue();
        (await CompleteAsync()).ShouldBe(0);
        (await OutcomeOfAsync(entry)).ShouldBe(VerdictKind.Referred);
        (await ListAsync(new())).ShouldBeEmpty();
        Storage.Clock.Advance(Minute);
        (await CompleteAsync()).ShouldBe(1);

        (await OutcomeOfAsync(entry)).ShouldBe(VerdictKind.Approved);
        (await Storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(1);
        (await CompleteAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_decision_can_be_taken_back_by_who_made_it_until_it_is_due()
    {
        var entry = (await ReferredAsync()).Id;
        await Storage.Cases.TakeAsync(entry, Aki, InAMinute, Token);
        await Storage.Cases.ProposeAsync(entry, Approval(Aki), InAMinute, Token);

        (await Storage.Cases.WithdrawAsync(entry, Ben, InAMinute, Token)).ShouldBeFalse();
        (await Storage.Cases.WithdrawAsync(entry, Aki, InAMinute + Minute, Token)).ShouldBeTrue();
        Storage.Clock.Advance(Minute);
        (await CompleteAsync()).ShouldBe(0);
        var again = await Storage.Cases.FindAsync(entry, Token);
        (again.Holder, again.Decision, again.DueAt).ShouldBe((Aki, null, null));

        await Storage.Cases.ProposeAsync(entry, Approval(Aki), InAMinute, Token);
        Storage.Clock.Advance(Minute);
        (await Storage.Cases.WithdrawAsync(entry, Aki, InAMinute, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_decision_that_cannot_be_done_brings_the_entry_back_with_the_cause()
    {
        var (first, second) = ((await ReferredAsync("photo 1")).Id, (await ReferredAsync("photo 2")).Id);
        foreach (var entry in new[] { first, second })
        {
            await Storage.Cases.TakeAsync(entry, Aki, InAMinute, Token);
            await Storage.Cases.ProposeAsync(entry, Approval(Aki), InAMinute, Token);
            Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Storage.Clock.Advance(Minute);
        await CompleteAsync();

        (await ListAsync(new())).ShouldBe([second]);
        (await Storage.Cases.FindAsync(second, Token)).Refusal.ShouldBe(ReviewOutcome.LimitReached);
    }

    [Fact]
    public async Task A_decision_that_fails_brings_the_entry_back_and_holds_up_no_other()
    {
        var (first, second) = ((await ReferredAsync("photo 1")).Id, (await ReferredAsync("photo 2", Sample.OtherCampaign)).Id);
        await Storage.Cases.TakeAsync(first, Aki, InAMinute, Token);
        await Storage.Cases.ProposeAsync(first, Approval(Aki) with { Reasons = [Reason.Altered] }, InAMinute, Token);
        await Storage.Cases.TakeAsync(second, Aki, InAMinute, Token);
        await Storage.Cases.ProposeAsync(second, Approval(Aki), InAMinute, Token);
        Storage.Clock.Advance(Minute);
        var failed = new List<EntryId>();

        await Storage.Desk.CompleteAsync((entry, _) => failed.Add(entry), Token);

        failed.ShouldBe([first]);
        (await ListAsync(new())).ShouldBe([first]);
        (await Storage.Cases.FindAsync(first, Token)).Refusal.ShouldBe(ReviewOutcome.Failed);
        (await OutcomeOfAsync(second)).ShouldBe(VerdictKind.Approved);
    }

    [Fact]
    public async Task A_prize_of_great_value_takes_the_approval_of_two_people()
    {
        var entry = (await ReferredAsync("photo", name: "1万円")).Id;

        (await Storage.Desk.DecideAsync(entry, Approval(Aki), Token)).ShouldBe(ReviewOutcome.SecondWanted);
        (await OutcomeOfAsync(entry)).ShouldBe(VerdictKind.Referred);
        (await Storage.Desk.DecideAsync(entry, Approval(Aki), Token)).ShouldBe(ReviewOutcome.SamePerson);
        (await Storage.Cases.TakeNextAsync(new(), null, Aki, InAMinute, Token)).ShouldBeNull();
        (await Storage.Cases.TakeNextAsync(new(), null, Ben, InAMinute, Token)).ShouldBe(entry);
        (await Storage.Desk.DecideAsync(entry, Approval(Ben), Token)).ShouldBe(ReviewOutcome.Done);

        (await OutcomeOfAsync(entry)).ShouldBe(VerdictKind.Approved);
        (await Storage.Audit.ListAsync(entry, Token)).Select(record => (record.Step, record.Actor)).TakeLast(2)
            .ShouldBe([(AuditStep.ApprovedFirst, "aki"), (AuditStep.Reviewed, "ben")]);
    }

    [Fact]
    public async Task One_person_is_enough_to_reject_what_another_approved()
    {
        var entry = (await ReferredAsync("photo", name: "1万円")).Id;
        await Storage.Desk.DecideAsync(entry, Approval(Aki), Token);

        (await Storage.Desk.DecideAsync(entry, new(Ben, ReviewAnswer.Rejected, [Reason.BelowMinimum], []), Token)).ShouldBe(ReviewOutcome.Done);

        (await OutcomeOfAsync(entry)).ShouldBe(VerdictKind.Rejected);
    }

    [Fact]
    public async Task An_entrant_who_is_asked_for_another_photo_may_send_it_and_the_entry_waits_no_longer()
    {
        var entry = await ReferredAsync();
        var retake = new Answer(FollowUpKind.Retake, Sample.Image("photo 2"), null);
        var intake = new EntryIntake(Storage.Images, Storage.Entries, Storage.Clock);
        (await intake.AnswerAsync(entry.Id, entry.Entrant, retake, "test", Token)).ShouldBe(new AnswerOutcome.Refused(FollowUpRefusal.NotAskedFor));

        var wanted = new NextStep(NextStepKind.Retake, [RetakeHint.MoreLight]);
        await Storage.Desk.DecideAsync(entry.Id, new(Aki, ReviewAnswer.PhotoWanted, [], []) { Wanted = wanted }, Token);

        (await ListAsync(new())).ShouldBeEmpty();
        var record = (await Storage.Entries.FindAsync(entry.Id, Token))!;
        (record.Outcome, record.IssuanceQueued).ShouldBe((VerdictKind.Referred, false));
        (record.NextStep.Kind, record.NextStep.Hints).ShouldBe((wanted.Kind, wanted.Hints), Comparer);
        (await intake.AnswerAsync(entry.Id, entry.Entrant, retake, "test", Token)).ShouldBeOfType<AnswerOutcome.Received>();
    }

    [Fact]
    public async Task What_was_put_right_is_kept_and_goes_into_the_decision_as_it_is_told()
    {
        var entry = (await ReferredAsync()).Id;
        Correction[] corrections = [new("total", "1280", "1230"), new("items/0/description", "ゆずそよ", "ゆずそよソーダ")];
        await Storage.Cases.TakeAsync(entry, Aki, InAMinute, Token);

        (await Storage.Cases.CorrectAsync(entry, Aki, corrections, Token)).ShouldBeTrue();
        (await Storage.Cases.FindAsync(entry, Token)).Corrections.ShouldBe(corrections);
        await Storage.Desk.DecideAsync(entry, Approval(Aki) with { Corrections = corrections }, Token);

        var record = (await Storage.Entries.FindAsync(entry, Token))!;
        record.Review!.Corrections.ShouldBe(corrections);
        record.Conclusion!.Receipts[0].Total!.Value.Yen.ShouldBe(1280);
    }

    private static readonly IEqualityComparer<(NextStepKind Kind, IReadOnlyList<RetakeHint> Hints)> Comparer =
        EqualityComparer<(NextStepKind Kind, IReadOnlyList<RetakeHint> Hints)>.Create((one, other) => one.Kind == other.Kind && one.Hints.SequenceEqual(other.Hints));

    private static ReviewDecision Approval(ReviewerId reviewer) => new(reviewer, ReviewAnswer.Approved, [], []);

    private Task<int> CompleteAsync() => Storage.Desk.CompleteAsync((_, exception) => throw exception, Token);

    private async Task<IReadOnlyList<EntryId>> ListAsync(CaseFilter filter, EntryId? after = null, int count = 100) =>
        [.. (await Storage.Cases.ListAsync(filter, after, count, Token)).Select(found => found.Record.Entry.Id)];

    private async Task<VerdictKind?> OutcomeOfAsync(EntryId entry) => (await Storage.Entries.FindAsync(entry, Token))!.Outcome;

    private Task<Entry> ReferredAsync(string photo = "photo", CampaignId? campaign = null, string name = "ゆず") => ConcludedAsync(VerdictKind.Referred, photo, campaign, name);

    private async Task<Entry> ConcludedAsync(VerdictKind kind, string photo, CampaignId? campaign = null, string name = "ゆず")
    {
        var id = campaign ?? Sample.Campaign;
        var document = System.Text.Encoding.UTF8.GetBytes($"{id} 1 {name}");
        await Storage.Campaigns.PublishAsync(Sample.ParseCampaign(document), document, null, Token);
        Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        var entry = Sample.Entry(Storage.Clock, id, photo: photo);
        await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        await Storage.Entries.ConcludeAsync(entry, null, Sample.Decide(entry, kind), Token);
        return entry;
    }
}
