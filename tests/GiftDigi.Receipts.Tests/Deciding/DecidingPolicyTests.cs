using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding;

public sealed class DecidingPolicyTests
{
    private static readonly Facts Qualifying = new();

    [Fact]
    public void What_may_not_be_rejected_without_a_person_is_referred_with_the_same_reason()
    {
        var verdict = TooLate().Under(DecidingPolicy.Default with { AutomaticRejections = [] }).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Referred);
        verdict.Reasons.ShouldBe([Reason.OutsidePurchasePeriod]);
    }

    [Fact]
    public void One_reason_that_may_reject_is_enough()
    {
        var late = TooLate();
        var facts = late with { Receipt = late.Receipt with { Items = [Values.Item("食パン", 420)] } };

        var verdict = facts.Under(DecidingPolicy.Default with { AutomaticRejections = [Reason.NoParticipatingProduct] }).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Rejected);
        verdict.Reasons.ShouldBe([Reason.NoParticipatingProduct]);
    }

    [Theory]
    [InlineData(0.8, VerdictKind.Approved)]
    [InlineData(0.9, VerdictKind.Referred)]
    public void How_sure_a_total_must_be_is_for_the_terms_to_say(double certainty, VerdictKind kind)
    {
        var facts = Qualifying with { Receipt = Qualifying.Receipt with { Total = Values.Read(new Money(420), 0.85) } };

        facts.Under(DecidingPolicy.Default with { Certainty = certainty }).Decide().Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData(SignalStrength.Strong, VerdictKind.Approved)]
    [InlineData(SignalStrength.Weak, VerdictKind.Referred)]
    public void One_weak_signal_refers_where_the_terms_say_so(SignalStrength from, VerdictKind kind)
    {
        var facts = Qualifying with { Signals = [new("editor", SignalStrength.Weak, Reason.Altered, "an editor's name", [])] };

        facts.Under(DecidingPolicy.Default with { ReferFrom = from }).Decide().Kind.ShouldBe(kind);
    }

    [Fact]
    public void Where_a_person_approves_nothing_is_approved()
    {
        var verdict = Qualifying.Under(DecidingPolicy.Default with { ApprovesAutomatically = false }).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Referred);
        verdict.Reasons.ShouldBe([Reason.ApprovalByPerson]);
        verdict.NextStep.ShouldBe(NextStep.Nothing);
    }

    private static Facts TooLate() =>
        Qualifying with { Receipt = Qualifying.Receipt with { PurchaseDate = Values.Read(new DateOnly(2026, 3, 31)) } };
}
