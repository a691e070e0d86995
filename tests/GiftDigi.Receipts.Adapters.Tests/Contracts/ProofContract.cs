using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Reviewing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises of the numbers that entries give.</summary>
public abstract class ProofContract : StorageContract
{
    private static readonly ProofHasher Hasher = new(new string('s', ProofHasher.ShortestSecret));
    private static readonly RequiredProof Serial = new("serial", ProofKind.SerialCode, "シリアルコード") { IsListed = true, Uses = 1 };

    private static readonly Campaign Terms = Sample.ParseCampaign("yuzu-soda-autumn 1 ゆず"u8.ToArray()) with { AsksForReceipt = false, Proofs = [Serial] };

    private protected ProofContract(TestStorage storage)
        : base(storage)
    {
    }

    private EntryIntake Intake => new(Storage.Images, Storage.Entries, Storage.Clock);

    private ProofDesk Desk => new(Storage.Proofs, Hasher);

    [Fact]
    public async Task A_list_holds_each_number_once_however_it_is_written()
    {
        var parts = await Desk.ImportAsync(Terms, Serial, new[] { "ABCD-1234", "", "abcd1234", "WXYZ-9876", "!!" }.ToAsyncEnumerable(), Token).ToListAsync(Token);
        var again = await Desk.ImportAsync(Terms, Serial, new[] { "WXYZ 9876", "QRST-5555" }.ToAsyncEnumerable(), Token).ToListAsync(Token);

        var part = parts.ShouldHaveSingleItem();
        (part.Lines, part.Added).ShouldBe((5, 2));
        part.Faults.ShouldBe([(5, ProofFault.Malformed)]);
        again.ShouldHaveSingleItem().Added.ShouldBe(1);
        (await Storage.Proofs.CountAsync(Terms.Id, "serial", Token)).ShouldBe(3);
        (await Storage.Proofs.CountAsync(Terms.Id, "order", Token)).ShouldBe(0);
        (await Storage.Proofs.CountAsync(Sample.OtherCampaign, "serial", Token)).ShouldBe(0);
    }

    [Fact]
    public async Task Whether_a_number_is_listed_is_known_once_there_is_a_list()
    {
        (await HistoryOfAsync(await ReceiveAsync("ABCD-1234"))).IsListed.ShouldBeNull();

        await ImportAsync("WXYZ-9876");

        (await HistoryOfAsync(await ReceiveAsync("ABCD-1235"))).IsListed.ShouldBe(false);
        (await HistoryOfAsync(await ReceiveAsync("wxyz-9876"))).IsListed.ShouldBe(true);
    }

    [Theory]
    [InlineData(VerdictKind.Approved, 1)]
    [InlineData(VerdictKind.Referred, 1)]
    [InlineData(VerdictKind.Rejected, 0)]
    public async Task A_number_is_used_by_entries_that_are_not_rejected(VerdictKind kind, int uses)
    {
        var first = await ConcludeAsync(await ReceiveAsync("ABCD-1234"), kind);

        var known = await HistoryOfAsync(await ReceiveAsync("ABCD-1234", Sample.OtherEntrant));

        (known.Uses, known.Earlier).ShouldBe((uses, uses == 0 ? null : first.Id));
        (await HistoryOfAsync(await ReceiveAsync("ABCD-1235", Sample.OtherEntrant))).Uses.ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_entries_that_wait_the_first_has_the_better_claim()
    {
        var first = await ReceiveAsync("ABCD-1234");
        Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await ReceiveAsync("ABCD-1234", Sample.OtherEntrant);

        (await HistoryOfAsync(second)).Uses.ShouldBe(1);
        (await HistoryOfAsync(first)).Uses.ShouldBe(0);
    }

    [Fact]
    public async Task A_person_who_rejects_frees_the_number()
    {
        var document = "yuzu-soda-autumn 1 ゆず"u8.ToArray();
        await Storage.Campaigns.PublishAsync(Sample.ParseCampaign(document), document, null, Token);
        var first = await ConcludeAsync(await ReceiveAsync("ABCD-1234"), VerdictKind.Referred);

        await Storage.Desk.DecideAsync(first.Id, new(new("r1"), ReviewAnswer.Rejected, [Reason.InvalidProof], []), Token);

        (await HistoryOfAsync(await ReceiveAsync("ABCD-1234", Sample.OtherEntrant))).Uses.ShouldBe(0);
    }

    [Fact]
    public async Task The_same_numbers_of_the_same_entrant_are_one_entry_however_often_they_are_sent()
    {
        var submission = new Submission(null, await TakeAsync("ABCD-1234"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Intake.ReceiveAsync(Terms.Id, Sample.Entrant, submission, "test", Token), Token)));

        outcomes.Count(outcome => outcome.IsNew).ShouldBe(1);
        var entry = outcomes.Select(outcome => outcome.Entry.Id).Distinct().ShouldHaveSingleItem();
        var stored = (await Storage.Entries.FindAsync(entry, Token))!.Entry;
        stored.Image.ShouldBeNull();
        stored.Proofs.ShouldBe(submission.Proofs);
        (await Storage.Audit.ListAsync(entry, Token)).ShouldHaveSingleItem().Details.ShouldContain("\"image\":null,\"bytes\":0,\"proofs\":[\"serial\"]");
        (await ReceiveAsync("ABCD-1235")).Id.ShouldNotBe(entry);
        (await ReceiveAsync("ABCD-1234", Sample.OtherEntrant)).Id.ShouldNotBe(entry);
    }

    [Fact]
    public async Task A_correction_is_of_the_same_chain_and_no_repeat_of_it()
    {
        var first = await ReceiveAsync("ABCD-1234");
        var verdict = new Verdict(VerdictKind.Referred, [Reason.InvalidProof], []) { NextStep = new(NextStepKind.Correction, []) };
        await Storage.Entries.ConcludeAsync(first, null, _ => (Sample.Conclusion(VerdictKind.Referred) with { Verdict = verdict }, []), Token);
        var answer = new Answer(FollowUpKind.Correction, null, null) { Proofs = await TakeAsync("ABCD-1234") };
        var retake = new Answer(FollowUpKind.Retake, Sample.Image("photo"), null);

        (await Intake.AnswerAsync(first.Id, first.Entrant, retake, "test", Token)).ShouldBe(new AnswerOutcome.Refused(FollowUpRefusal.NotAskedFor));
        var received = (await Intake.AnswerAsync(first.Id, first.Entrant, answer, "test", Token)).ShouldBeOfType<AnswerOutcome.Received>();
        var other = answer with { Proofs = await TakeAsync("ABCD-1235") };

        received.Entry.Chain.ShouldBe(first.Id);
        (await HistoryOfAsync(received.Entry)).Uses.ShouldBe(0);
        (await Intake.AnswerAsync(first.Id, first.Entrant, other, "test", Token)).ShouldBe(new AnswerOutcome.Refused(FollowUpRefusal.AnsweredBefore));
    }

    [Fact]
    public async Task Another_secret_than_the_first_is_refused()
    {
        await ReceiveAsync("ABCD-1234");
        var other = new ProofDesk(Storage.Proofs, new ProofHasher(new string('t', ProofHasher.ShortestSecret)));

        var taking = () => other.TakeAsync(Terms, new Dictionary<string, string> { ["serial"] = "ABCD-1234" }, Token);

        (await taking.ShouldThrowAsync<ProofSecretException>()).Message.ShouldContain("yuzu-soda-autumn");
    }

    [Fact]
    public async Task Numbers_that_could_never_be_right_are_refused_together()
    {
        var typed = new Dictionary<string, string> { ["serial"] = "AB", ["order"] = "12345678" };

        var refused = (await Desk.TakeAsync(Terms, typed, Token)).ShouldBeOfType<ProofsOutcome.Refused>();

        refused.Mistakes.ShouldBe([new("serial", "シリアルコード", ProofFault.Malformed), new("order", "order", ProofFault.NotAskedFor)]);
    }

    [Fact]
    public async Task An_entry_of_nothing_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => Intake.ReceiveAsync(Terms.Id, Sample.Entrant, new Submission(null, []), "test", Token));

    private async Task ImportAsync(string number) => await Desk.ImportAsync(Terms, Serial, new[] { number }.ToAsyncEnumerable(), Token).ToListAsync(Token);

    private async Task<IReadOnlyList<EnteredProof>> TakeAsync(string number) =>
        (await Desk.TakeAsync(Terms, new Dictionary<string, string> { ["serial"] = number }, Token)).ShouldBeOfType<ProofsOutcome.Taken>().Proofs;

    private async Task<Entry> ReceiveAsync(string number, EntrantId? entrant = null) =>
        (await Intake.ReceiveAsync(Terms.Id, entrant ?? Sample.Entrant, new Submission(null, await TakeAsync(number)), "test", Token)).Entry;

    private async Task<Entry> ConcludeAsync(Entry entry, VerdictKind kind)
    {
        await Storage.Entries.ConcludeAsync(entry, null, _ => (Sample.Conclusion(kind), [Sample.Audit(entry, AuditStep.Decided)]), Token);
        return entry;
    }

    /// <summary>What is known of the entry's number as it is decided; the entry is rejected.</summary>
    private async Task<ProofHistory> HistoryOfAsync(Entry entry)
    {
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
        return seen.ShouldNotBeNull().Proofs.ShouldHaveSingleItem();
    }
}
