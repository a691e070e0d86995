using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Proofs;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding;

public sealed class ProofRulesTests
{
    private static readonly RequiredProof Serial = new("serial", ProofKind.SerialCode, "シリアルコード") { IsListed = true, Uses = 1 };
    private static readonly RequiredProof Order = new("order", ProofKind.OrderNumber, "注文番号") { Pattern = "[0-9]{8}" };
    private static readonly EnteredProof Given = new("serial", new("name.key"), "…FGH");
    private static readonly EntryId Other = EntryId.New(TimeProvider.System);
    private static readonly Facts Qualifying = Asking(Serial) with { Proofs = [Given], History = Known(isListed: true, uses: 0) };

    [Fact]
    public void A_number_on_the_list_that_nobody_used_is_met()
    {
        var verdict = Qualifying.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
        verdict.Findings.Single(finding => finding.Rule == "proofs").Seen.ShouldBe("…FGH");
    }

    public static TheoryData<string, bool?, int, VerdictKind, Reason[], NextStepKind> Verdicts => new()
    {
        { "not on the list", false, 0, VerdictKind.Rejected, [Reason.InvalidProof], NextStepKind.Correction },
        { "used before", true, 1, VerdictKind.Rejected, [Reason.AlreadyUsed], NextStepKind.Nothing },
        { "nothing on the list", null, 0, VerdictKind.Referred, [Reason.InvalidProof], NextStepKind.Correction },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void What_is_known_of_a_number_decides(string what, bool? isListed, int uses, VerdictKind kind, Reason[] reasons, NextStepKind step)
    {
        what.ShouldNotBeEmpty();
        var verdict = (Qualifying with { History = Known(isListed, uses) }).Decide();

        (verdict.Kind, verdict.NextStep.Kind).ShouldBe((kind, step));
        verdict.Reasons.ShouldBe(reasons);
    }

    [Fact]
    public void A_number_may_be_used_as_often_as_the_terms_say()
    {
        var twice = Asking(Serial with { Uses = 2 }) with { Proofs = [Given] };
        var always = Asking(Serial with { Uses = null }) with { Proofs = [Given] };

        (twice with { History = Known(true, 1) }).Decide().Kind.ShouldBe(VerdictKind.Approved);
        (twice with { History = Known(true, 2) }).Decide().Reasons.ShouldBe([Reason.AlreadyUsed]);
        (always with { History = Known(true, 2) }).Decide().Kind.ShouldBe(VerdictKind.Approved);
    }

    [Fact]
    public void Every_number_must_be_given()
    {
        var verdict = (Asking(Serial, Order) with { Proofs = [Given], History = Known(true, 0) }).Decide();

        verdict.Reasons.ShouldBe([Reason.InvalidProof]);
        verdict.Findings.Single(finding => finding.Rule == "proofs").Seen.ShouldBe("…FGH, none given");
    }

    [Fact]
    public void A_number_that_is_right_by_its_pattern_needs_no_list()
    {
        var facts = Asking(Order) with { Proofs = [new("order", new("name.order"), "…")], History = EntryHistory.Empty };

        facts.Decide().Kind.ShouldBe(VerdictKind.Approved);
    }

    [Fact]
    public void Another_photo_with_other_numbers_settles_both()
    {
        var receipt = Qualifying.Receipt with { Total = null };

        var verdict = (Qualifying with { Receipt = receipt, History = Known(null, 0) }).Decide();

        verdict.Reasons.ShouldBe([Reason.Illegible, Reason.InvalidProof]);
        verdict.NextStep.Kind.ShouldBe(NextStepKind.Retake);
    }

    [Fact]
    public void Where_no_receipt_is_asked_for_only_the_entry_is_looked_at()
    {
        var facts = Qualifying with { Campaign = Qualifying.Campaign with { AsksForReceipt = false }, Reading = new ReceiptReading.NoImage() };

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
        verdict.Findings.ShouldNotContain(finding => finding.Rule == "one-receipt" || finding.Rule == "purchase-condition");
        (facts with { ReceivedAt = facts.ReceivedAt.AddYears(1) }).Decide().Reasons.ShouldBe([Reason.OutsideEntryPeriod]);
    }

    [Fact]
    public void A_photo_that_is_asked_for_and_missing_is_seen_by_a_person()
    {
        var verdict = (Qualifying with { Reading = new ReceiptReading.NoImage() }).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Referred);
        verdict.Reasons.ShouldContain(Reason.ImageMissing);
    }

    [Fact]
    public void A_conclusion_without_a_photo_is_read_back_as_one()
    {
        var facts = Qualifying with { Campaign = Qualifying.Campaign with { AsksForReceipt = false }, Reading = new ReceiptReading.NoImage() };

        Conclusion.Of(facts.ToEntryFacts(), "reader-1").Reading.ShouldBeOfType<ReceiptReading.NoImage>();
    }

    private static Facts Asking(params RequiredProof[] proofs)
    {
        var facts = new Facts();
        return facts with { Campaign = facts.Campaign with { Proofs = proofs } };
    }

    private static EntryHistory Known(bool? isListed, int uses) =>
        EntryHistory.Empty with { Proofs = [new("serial", isListed, uses, uses > 0 ? Other : null)] };
}
