using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of entries promises to answers: retakes, photos of packages and appeals.</summary>
public abstract class EntryChainContract : StorageContract
{
    private const string Word = "店員さんに確認しました";
    private static readonly Reason[] NoReasons = [];

    private protected EntryChainContract(TestStorage storage)
        : base(storage)
    {
    }

    private EntryIntake Intake => new(Storage.Images, Storage.Entries, Storage.Clock);

    [Fact]
    public async Task A_retake_is_an_entry_of_the_same_chain_with_a_photo_of_its_own()
    {
        var first = await DecidedAsync(Retake);

        var retake = await AnswerAsync(first, new(FollowUpKind.Retake, Sample.Image("better"), null));

        retake.Chain.ShouldBe(first.Id);
        retake.Receipt.ShouldBe(retake.Id);
        retake.FollowUp!.Length.ShouldBe(2);
        var stored = (await Storage.Entries.FindAsync(retake.Id, Token))!.Entry;
        (stored with { FollowUp = null }).ShouldBe(retake with { FollowUp = null });
        (stored.FollowUp! with { Contested = NoReasons }).ShouldBe(retake.FollowUp with { Contested = NoReasons });
        (await Storage.Entries.FindAsync(first.Id, Token))!.AnsweredBy.ShouldBe(retake.Id);
        (await Storage.Images.FindAsync(retake.Id, Token))!.Fingerprint.ShouldBe(Sample.Image("better").Fingerprint);
        (await Storage.Audit.ListAsync(retake.Id, Token)).ShouldHaveSingleItem().Details.ShouldContain($"\"follows\":\"{first.Id}\",\"followUp\":\"retake\"");
        (await Storage.Queue.CountAsync(QueueName.Entries, Token)).ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_a_shaky_connection_sends_twice_is_one_entry()
    {
        var first = await DecidedAsync(Retake);
        var answers = Enumerable.Repeat(new Answer(FollowUpKind.Retake, Sample.Image("better"), null), 6);

        var outcomes = await Task.WhenAll(answers.Select(answer => Task.Run(() => Intake.AnswerAsync(first.Id, first.Entrant, answer, "test", Token), Token)));

        var received = outcomes.Cast<AnswerOutcome.Received>().ToList();
        received.Count(outcome => outcome.IsNew).ShouldBe(1);
        received.Select(outcome => outcome.Entry.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_verdict_is_answered_once_and_then_the_answers_own_verdict()
    {
        var first = await DecidedAsync(Retake);
        var second = await AnswerAsync(first, new(FollowUpKind.Retake, Sample.Image("better"), null));

        var again = await Intake.AnswerAsync(first.Id, first.Entrant, new(FollowUpKind.Retake, Sample.Image("other"), null), "test", Token);
        await ConcludeAsync(second, Retake);
        var third = await AnswerAsync(second, new(FollowUpKind.Retake, Sample.Image("other"), null));

        again.ShouldBe(new AnswerOutcome.Refused(FollowUpRefusal.AnsweredBefore));
        (third.Chain, third.FollowUp!.Length).ShouldBe((first.Id, 3));
    }

    [Fact]
    public async Task What_shows_no_receipt_is_read_by_the_photo_that_does()
    {
        var first = await DecidedAsync(new(VerdictKind.Rejected, [Reason.BelowMinimum], []));

        var appeal = await AnswerAsync(first, new(FollowUpKind.Appeal, null, Word));

        (appeal.Receipt, appeal.Image, appeal.FollowUp!.Word).ShouldBe((first.Id, first.Image, Word));
        appeal.FollowUp.Contested.ShouldBe([Reason.BelowMinimum]);
    }

    [Fact]
    public async Task A_reason_is_contested_once()
    {
        var first = await DecidedAsync(new(VerdictKind.Rejected, [Reason.BelowMinimum], []));
        var second = await AnswerAsync(first, new(FollowUpKind.Appeal, Sample.Image("better"), null));
        await ConcludeAsync(second, new(VerdictKind.Rejected, [Reason.BelowMinimum], []));

        var refused = await Intake.AnswerAsync(second.Id, second.Entrant, new(FollowUpKind.Appeal, null, Word), "test", Token);

        refused.ShouldBe(new AnswerOutcome.Refused(FollowUpRefusal.ContestedBefore));
    }

    [Fact]
    public async Task Nobody_answers_for_another()
    {
        var first = await DecidedAsync(Retake);

        var refused = await Intake.AnswerAsync(first.Id, Sample.OtherEntrant, new(FollowUpKind.Retake, Sample.Image("better"), null), "test", Token);

        refused.ShouldBe(new AnswerOutcome.Refused(FollowUpRefusal.NoSuchEntry));
    }

    [Fact]
    public async Task An_answer_without_anything_in_it_is_a_mistake_of_the_caller()
    {
        var first = await DecidedAsync(Retake);

        await Should.ThrowAsync<ArgumentException>(() => Intake.AnswerAsync(first.Id, first.Entrant, new(FollowUpKind.Retake, null, Word), "test", Token));
        await Should.ThrowAsync<ArgumentException>(() => Intake.AnswerAsync(first.Id, first.Entrant, new(FollowUpKind.Appeal, null, "\n"), "test", Token));
    }

    private static Verdict Retake => new(VerdictKind.Referred, [Reason.Illegible], []) { NextStep = new(NextStepKind.Retake, [RetakeHint.Closer]) };

    private async Task<Entry> DecidedAsync(Verdict verdict)
    {
        var (entry, _) = await Intake.ReceiveAsync(Sample.Campaign, Sample.Entrant, Sample.Image("photo"), "test", Token);
        await ConcludeAsync(entry, verdict);
        return entry;
    }

    private async Task<Entry> AnswerAsync(Entry entry, Answer answer) =>
        (await Intake.AnswerAsync(entry.Id, entry.Entrant, answer, "test", Token)).ShouldBeOfType<AnswerOutcome.Received>().Entry;

    private async Task ConcludeAsync(Entry entry, Verdict verdict)
    {
        var conclusion = Sample.Conclusion(verdict.Kind) with { Verdict = verdict };
        (await Storage.Entries.ConcludeAsync(entry, null, _ => (conclusion, [Sample.Audit(entry, AuditStep.Decided)]), Token)).ShouldBeTrue();
    }
}
