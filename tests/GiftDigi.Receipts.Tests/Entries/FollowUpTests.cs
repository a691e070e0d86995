using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Entries;

public sealed class FollowUpTests
{
    private static readonly Entry Entry = new Facts().ToEntryFacts().Entry;
    private static readonly NextStep Retake = new(NextStepKind.Retake, [RetakeHint.Closer]);
    private static readonly NextStep Package = new(NextStepKind.PackagePhoto, []);

    public static TheoryData<string, FollowUpKind, FollowUpRefusal?> Answers => new()
    {
        { "waiting", FollowUpKind.Retake, FollowUpRefusal.NotDecided },
        { "approved", FollowUpKind.Retake, FollowUpRefusal.Approved },
        { "approved", FollowUpKind.Appeal, FollowUpRefusal.Approved },
        { "illegible", FollowUpKind.Retake, null },
        { "illegible", FollowUpKind.PackagePhoto, FollowUpRefusal.NotAskedFor },
        { "illegible", FollowUpKind.Appeal, FollowUpRefusal.NotAskedFor },
        { "product in doubt", FollowUpKind.PackagePhoto, null },
        { "product in doubt", FollowUpKind.Retake, null },
        { "with a person", FollowUpKind.Retake, FollowUpRefusal.NotAskedFor },
        { "rejected", FollowUpKind.Retake, FollowUpRefusal.NotAskedFor },
        { "rejected", FollowUpKind.Appeal, null },
        { "rejected for what was contested", FollowUpKind.Appeal, FollowUpRefusal.ContestedBefore },
        { "rejected by a person", FollowUpKind.Appeal, null },
        { "approved by a person", FollowUpKind.Appeal, FollowUpRefusal.Approved },
        { "illegible, rejected by a person", FollowUpKind.Retake, FollowUpRefusal.NotAskedFor },
        { "illegible too often", FollowUpKind.Retake, FollowUpRefusal.TooOften },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void What_may_be_answered_and_how_follows_from_the_answer_that_holds(string what, FollowUpKind kind, FollowUpRefusal? refusal) =>
        FollowUps.Refuse(Record(what), kind).ShouldBe(refusal);

    [Fact]
    public void Objections_add_up_along_a_chain()
    {
        var first = Decided(VerdictKind.Rejected, NextStep.Nothing, Reason.BelowMinimum);
        var second = Entry with { FollowUp = FollowUps.To(first, FollowUpKind.Appeal, null, "a word") };
        var third = FollowUps.To(Decided(VerdictKind.Rejected, NextStep.Nothing, Reason.LimitReached) with { Entry = second }, FollowUpKind.Appeal, null, "a word");

        second.FollowUp!.Contested.ShouldBe([Reason.BelowMinimum]);
        third.Contested.ShouldBe([Reason.BelowMinimum, Reason.LimitReached]);
        third.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData(false, VerdictKind.Rejected)]
    [InlineData(true, VerdictKind.Referred)]
    public void What_an_entrant_objected_to_is_for_a_person_to_reject(bool isContested, VerdictKind kind)
    {
        var facts = new Facts();
        facts = facts with { Receipt = facts.Receipt with { Items = [Values.Item("食パン", 420)] } };
        var asked = facts.ToEntryFacts();
        var appeal = asked.Entry with
        {
            FollowUp = new(FollowUpKind.Appeal, Entry.Id, Entry.Id, 2, Entry.Id) { Contested = isContested ? [Reason.NoParticipatingProduct, Reason.BelowMinimum] : [] },
        };

        var verdict = VerdictPolicy.Decide(asked with { Entry = appeal });

        verdict.Kind.ShouldBe(kind);
        verdict.Reasons[0].ShouldBe(Reason.NoParticipatingProduct);
    }

    [Theory]
    [InlineData(FollowUpKind.Retake, 2, NextStepKind.Retake)]
    [InlineData(FollowUpKind.Retake, FollowUps.LongestChain, NextStepKind.Nothing)]
    [InlineData(FollowUpKind.PackagePhoto, 2, NextStepKind.Nothing)]
    public void Nobody_is_asked_for_photos_without_end(FollowUpKind kind, int length, NextStepKind step)
    {
        var facts = new Facts();
        var asked = (facts with { Receipt = facts.Receipt with { Total = null } }).ToEntryFacts();

        var verdict = VerdictPolicy.Decide(asked with { Entry = asked.Entry with { FollowUp = new(kind, Entry.Id, Entry.Id, length, Entry.Id) } });

        verdict.NextStep.Kind.ShouldBe(step);
    }

    private static EntryRecord Record(string what) => what switch
    {
        "waiting" => new(Entry, null, null, IssuanceQueued: false),
        "approved" => Decided(VerdictKind.Approved, NextStep.Nothing),
        "illegible" => Decided(VerdictKind.Referred, Retake, Reason.Illegible),
        "product in doubt" => Decided(VerdictKind.Referred, Package, Reason.Illegible),
        "with a person" => Decided(VerdictKind.Referred, NextStep.Nothing, Reason.Altered),
        "rejected" => Decided(VerdictKind.Rejected, NextStep.Nothing, Reason.BelowMinimum),
        "rejected for what was contested" => Decided(VerdictKind.Rejected, NextStep.Nothing, Reason.BelowMinimum) with { Entry = After(2, Reason.BelowMinimum) },
        "rejected by a person" => Decided(VerdictKind.Referred, NextStep.Nothing, Reason.Illegible) with { Review = Reviewed(ReviewAnswer.Rejected, Reason.BelowMinimum) },
        "approved by a person" => Decided(VerdictKind.Referred, NextStep.Nothing, Reason.Illegible) with { Review = Reviewed(ReviewAnswer.Approved) },
        "illegible, rejected by a person" => Decided(VerdictKind.Referred, Retake, Reason.Illegible) with { Review = Reviewed(ReviewAnswer.Rejected, Reason.Altered) },
        "illegible too often" => Decided(VerdictKind.Referred, Retake, Reason.Illegible) with { Entry = After(FollowUps.LongestChain) },
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such entry."),
    };

    private static Entry After(int length, params Reason[] contested) =>
        Entry with { FollowUp = new(FollowUpKind.Appeal, Entry.Id, Entry.Id, length, Entry.Id) { Contested = contested } };

    private static ReviewDecision Reviewed(ReviewAnswer answer, params Reason[] reasons) => new(new("r1"), answer, reasons, []);

    private static EntryRecord Decided(VerdictKind kind, NextStep step, params Reason[] reasons) => new(
        Entry, new(new(kind, reasons, []) { NextStep = step }, [], [], 1, "reader-1", "rules-1"), Entry.ReceivedAt, IssuanceQueued: false);
}
