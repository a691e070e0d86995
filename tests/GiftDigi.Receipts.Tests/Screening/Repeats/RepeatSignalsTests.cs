using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Repeats;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Repeats;

public sealed class RepeatSignalsTests
{
    private static readonly EntryId Other = EntryId.New(TimeProvider.System);
    private static readonly EntryId Later = EntryId.New(TimeProvider.System);
    private static readonly Facts Qualifying = new() { Receipt = Papers.Receipt };

    [Fact]
    public void The_same_file_rejects()
    {
        var verdict = Beside(Earlier(paper: null) with { IsSameFile = true }).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Rejected);
        verdict.Reasons.ShouldBe([Reason.AlreadyUsed]);
        verdict.Signals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            signal => signal.Test.ShouldBe("same-file"),
            signal => signal.Other.ShouldBe(Other));
    }

    [Fact]
    public void The_same_purchase_in_another_photo_rejects()
    {
        var verdict = Beside(Earlier(Papers.Known())).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Rejected);
        verdict.Reasons.ShouldBe([Reason.AlreadyUsed]);
        verdict.Signals.ShouldHaveSingleItem().Strength.ShouldBe(SignalStrength.Certain);
    }

    [Fact]
    public void The_same_shop_minute_and_total_refer_to_a_person_where_a_number_is_not_legible()
    {
        var verdict = Beside(Earlier(Papers.Known(number: ""))).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Referred);
        verdict.Reasons.ShouldBe([Reason.AlreadyUsed]);
        verdict.Signals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            signal => signal.Strength.ShouldBe(SignalStrength.Strong),
            signal => signal.Seen.ShouldContain("time 12:34"));
    }

    [Fact]
    public void A_neighbours_receipt_is_cleared_with_what_tells_the_two_apart()
    {
        var verdict = Beside(Earlier(Papers.Known(number: "4618!"))).Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
        verdict.Signals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            signal => signal.Strength.ShouldBe(SignalStrength.Cleared),
            signal => signal.Seen.ShouldEndWith($"entry {Other}: receipt number 4617, not 4618"),
            signal => signal.Boxes.ShouldBe([Papers.Receipt.ReceiptNumber!.Box]),
            signal => signal.Other.ShouldBe(Other));
    }

    [Fact]
    public void Another_purchase_gives_no_signal() =>
        Beside(Earlier(Papers.Known(day: "2026-04-19!", time: "9:00!", number: "1111!"))).Decide().Signals.ShouldBeEmpty();

    [Fact]
    public void Of_several_the_likest_is_named_and_of_equals_the_first()
    {
        var verdict = Beside(
            Earlier(Papers.Known(number: "4618!")) with { Entry = EntryId.New(TimeProvider.System) },
            Earlier(Papers.Known()) with { Entry = Later },
            Earlier(Papers.Known())).Decide();

        verdict.Signals.ShouldHaveSingleItem().Other.ShouldBe(new[] { Other, Later }.MinBy(entry => entry.Value, StringComparer.Ordinal));
    }

    public static TheoryData<string, string?, bool, SignalStrength?> Elsewhere => new()
    {
        { "the same purchase of the same entrant", Papers.Known().ToString(), true, SignalStrength.Weak },
        { "the same purchase of another entrant", Papers.Known().ToString(), false, SignalStrength.Strong },
        { "a like one of the same entrant", Papers.Known(number: "").ToString(), true, SignalStrength.Weak },
        { "a like one of another entrant", Papers.Known(number: "").ToString(), false, SignalStrength.Weak },
        { "the same file of the same entrant", null, true, SignalStrength.Weak },
        { "the same file of another entrant", null, false, SignalStrength.Strong },
        { "a neighbour's", Papers.Known(number: "4618!").ToString(), false, null },
    };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void For_another_campaign_the_same_paper_weighs_by_whose_it_is(string what, string? paper, bool isOfEntrant, SignalStrength? expected)
    {
        var earlier = new EarlierEntry(Other, IsOfCampaign: false, isOfEntrant, IsSameFile: paper is null, PaperFingerprint.TryParse(paper, out var known) ? known : null);

        var signals = Beside(earlier).Decide().Signals;

        (signals is [var only] ? only.Strength : (SignalStrength?)null).ShouldBe(expected, what);
        signals.ShouldAllBe(signal => signal.Test == "other-campaign" && signal.Reason == Reason.AlreadyUsed && signal.Other == Other);
    }

    [Fact]
    public void A_history_that_was_kept_gives_the_same_signals_again()
    {
        var facts = Beside(Earlier(Papers.Known(number: "4618!")), Earlier(paper: null) with { IsOfCampaign = false, IsSameFile = true });
        var history = facts.History with { Activity = [new(ActivityKey.Entrant, 30, 40)] };

        var json = JsonSerializer.Serialize(history, ReceiptsJson.Readable.EntryHistory);
        var again = JsonSerializer.Deserialize(json, ReceiptsJson.Readable.EntryHistory)!;

        var expected = (facts with { History = history }).Decide().Signals;
        expected.Count.ShouldBe(3);
        (facts with { History = again }).Decide().Signals.Select(Words).ShouldBe(expected.Select(Words));
    }

    private static string Words(Signal signal) => $"{signal.Test} {signal.Strength} {signal.Seen} {signal.Other}";

    private static EarlierEntry Earlier(PaperFingerprint? paper) => new(Other, IsOfCampaign: true, IsOfEntrant: false, IsSameFile: false, paper);

    private static Facts Beside(params EarlierEntry[] earlier) => Qualifying with
    {
        History = EntryHistory.Empty with { Paper = Papers.Of(Papers.Receipt), Earlier = earlier },
    };
}
