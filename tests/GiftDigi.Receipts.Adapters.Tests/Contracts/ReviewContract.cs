using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of entries promises to people who review.</summary>
public abstract class ReviewContract : StorageContract
{
    private static readonly ReviewerId Reviewer = new("reviewer-1");
    private static readonly ReviewDecision Approval = new(Reviewer, ReviewAnswer.Approved, [], [new("ゆずそよ S", "soda")]);
    private static readonly ReviewDecision Rejection = new(Reviewer, ReviewAnswer.Rejected, [Reason.BelowMinimum], []);

    private protected ReviewContract(TestStorage storage)
        : base(storage)
    {
    }

    private ReviewDesk Desk => Storage.Desk;

    [Fact]
    public async Task An_approval_stands_beside_the_verdict_and_queues_the_issuance()
    {
        var entry = await ConcludedAsync(VerdictKind.Referred);

        var outcome = await DecideAsync(entry, Approval);

        outcome.ShouldBe(ReviewOutcome.Done);
        var record = (await Storage.Entries.FindAsync(entry.Id, Token))!;
        record.Conclusion!.Verdict.Kind.ShouldBe(VerdictKind.Referred);
        (record.Outcome, record.IssuanceQueued, record.ReviewedAt).ShouldBe((VerdictKind.Approved, true, Storage.Clock.GetUtcNow()));
        record.Review!.Items.ShouldBe(Approval.Items);
        var audit = (await Storage.Audit.ListAsync(entry.Id, Token))[^1];
        (audit.Step, audit.Actor).ShouldBe((AuditStep.Reviewed, "reviewer-1"));
    }

    [Fact]
    public async Task A_rejection_gives_its_reasons_and_issues_nothing()
    {
        var entry = await ConcludedAsync(VerdictKind.Referred);

        await DecideAsync(entry, Rejection);

        var record = (await Storage.Entries.FindAsync(entry.Id, Token))!;
        (record.Outcome, record.IssuanceQueued).ShouldBe((VerdictKind.Rejected, false));
        record.Reasons.ShouldBe([Reason.BelowMinimum]);
    }

    [Fact]
    public async Task Of_many_who_decide_one_entry_at_once_one_does()
    {
        var entry = await ConcludedAsync(VerdictKind.Referred);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => DecideAsync(entry, number % 2 == 0 ? Approval : Rejection), Token)));

        outcomes.Count(outcome => outcome == ReviewOutcome.Done).ShouldBe(1);
        outcomes.Count(outcome => outcome == ReviewOutcome.ReviewedBefore).ShouldBe(7);
    }

    [Theory]
    [InlineData(VerdictKind.Approved)]
    [InlineData(VerdictKind.Rejected)]
    public async Task What_the_program_decided_is_not_with_a_person(VerdictKind kind) =>
        (await DecideAsync(await ConcludedAsync(kind), Approval)).ShouldBe(ReviewOutcome.NotReferred);

    [Fact]
    public async Task What_waits_and_what_is_not_there_cannot_be_decided()
    {
        await PublishAsync();
        var waiting = Sample.Entry(Storage.Clock);
        await Storage.Entries.ReceiveAsync(waiting, Sample.Audit(waiting, AuditStep.Received), Token);

        (await DecideAsync(waiting, Approval)).ShouldBe(ReviewOutcome.NotReferred);
        (await DecideAsync(Sample.Entry(Storage.Clock), Approval)).ShouldBe(ReviewOutcome.NoSuchEntry);
    }

    [Fact]
    public async Task A_person_approves_no_more_than_the_limits_allow()
    {
        var first = await ConcludedAsync(VerdictKind.Referred, "photo 1");
        var second = await ConcludedAsync(VerdictKind.Referred, "photo 2");
        await DecideAsync(first, Approval);

        var outcome = await DecideAsync(second, Approval);

        outcome.ShouldBe(ReviewOutcome.LimitReached);
        (await Storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_person_approved_counts_for_those_that_come_later()
    {
        await DecideAsync(await ConcludedAsync(VerdictKind.Referred, "photo 1"), Approval);

        var history = await HistoryOfAsync(Sample.Entry(Storage.Clock, photo: "photo 2"));

        (history.ApprovedOfEntrant, history.ApprovedInAll).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_steps_of_an_entrant_and_the_approvals_of_a_household_are_counted()
    {
        EntryOrigin home = new(new Pseudonym("home"), null, null);
        await ConcludedAsync(VerdictKind.Approved, "photo 1", home, steps: 3);
        await ConcludedAsync(VerdictKind.Rejected, "photo 2", home, steps: 5);
        await ConcludedAsync(VerdictKind.Approved, "photo 3", EntryOrigin.Unknown, steps: 4);
        await DecideAsync(await ConcludedAsync(VerdictKind.Referred, "photo 4", home, steps: 9), Rejection);

        var history = await HistoryOfAsync(Sample.Entry(Storage.Clock, photo: "photo 5") with { Origin = home });

        (history.StepsOfEntrant, history.ApprovedOfHousehold).ShouldBe((7, 1));
    }

    [Fact]
    public async Task The_products_of_an_entrant_are_those_of_approved_entries()
    {
        await CollectedAsync(VerdictKind.Approved, "photo 1", "tea", "soda");
        await CollectedAsync(VerdictKind.Approved, "photo 2", "soda");
        await CollectedAsync(VerdictKind.Rejected, "photo 3", "milk");

        var history = await HistoryOfAsync(Sample.Entry(Storage.Clock, photo: "photo 4"));

        history.ProductsOfEntrant.ShouldBe(["soda", "tea"]);
    }

    [Fact]
    public async Task What_a_person_approves_counts_by_what_the_entrant_has_then()
    {
        var first = await CollectedAsync(VerdictKind.Referred, "photo 1", "soda");
        await CollectedAsync(VerdictKind.Approved, "photo 2", "soda");
        EntryHistory? seen = null;

        await Storage.Entries.ReviewAsync(
            first,
            Approval,
            history =>
            {
                seen = history;
                return (new(0, ["soda"]), 0, new MileageGain(2, ["soda", "tea"]).StepsAfter(history));
            },
            Sample.Audit(first, AuditStep.Reviewed),
            Token);

        seen.ShouldNotBeNull().ProductsOfEntrant.ShouldBe(["soda"]);
        (await Storage.Entries.FindAsync(first.Id, Token))!.Steps.ShouldBe(3);
        (await HistoryOfAsync(Sample.Entry(Storage.Clock, photo: "photo 3"))).StepsOfEntrant.ShouldBe(3);
    }

    private Task<Entry> CollectedAsync(VerdictKind kind, string photo, params string[] products) =>
        ConcludedAsync(Sample.Conclusion(kind) with { Gain = new(0, products) }, photo, EntryOrigin.Unknown);

    private Task<ReviewOutcome> DecideAsync(Entry entry, ReviewDecision decision) => Desk.DecideAsync(entry.Id, decision, Token);

    private async Task PublishAsync()
    {
        var document = "yuzu-soda-autumn 1 ゆず"u8.ToArray();
        await Storage.Campaigns.PublishAsync(Sample.ParseCampaign(document), document, null, Token);
    }

    private Task<Entry> ConcludedAsync(VerdictKind kind, string photo = "photo", EntryOrigin? origin = null, int steps = 0) =>
        ConcludedAsync(Sample.Conclusion(kind) with { Steps = steps }, photo, origin ?? EntryOrigin.Unknown);

    private async Task<Entry> ConcludedAsync(Conclusion conclusion, string photo, EntryOrigin origin)
    {
        await PublishAsync();
        var entry = Sample.Entry(Storage.Clock, photo: photo) with { Origin = origin };
        await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        await Storage.Entries.ConcludeAsync(entry, null, _ => (conclusion, [Sample.Audit(entry, AuditStep.Decided)]), Token);
        return entry;
    }

    private async Task<EntryHistory> HistoryOfAsync(Entry entry)
    {
        await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        EntryHistory? seen = null;
        await Storage.Entries.ConcludeAsync(
            entry,
            null,
            history =>
            {
                seen = history;
                return Sample.Decide(entry, VerdictKind.Rejected)(history);
            },
            Token);
        return seen.ShouldNotBeNull();
    }
}
