using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;
using Replay = GiftDigi.Receipts.Replaying.Replay;

namespace GiftDigi.Receipts.Tests.Replaying;

public sealed class ReplayTests
{
    private static readonly Facts Qualifying = new();
    private static readonly Campaign Terms = Qualifying.Campaign;
    private static readonly Campaign TwiceAllowed = Terms with { Limits = EntryLimits.None with { PerEntrant = 2 } };
    private static readonly Campaign ThreePieces = Terms with { Condition = new PurchaseCondition.MinimumQuantity(3, []) };

    public static TheoryData<string> Entries => ["qualifying", "unreadable", "no receipt", "a card slip", "limited", "with signals"];

    [Theory]
    [MemberData(nameof(Entries))]
    public void The_same_terms_give_the_same_verdict_to_the_last_byte(string what)
    {
        var record = Stored(what switch
        {
            "unreadable" => Qualifying with { Reading = new ReceiptReading.Unreadable(ImageError.NotAnImage, "It is no image.") },
            "no receipt" => Qualifying with { Reading = Facts.Opened([], ImageDefect.NoReceiptFound) },
            "a card slip" => Qualifying with
            {
                Receipt = Qualifying.Receipt with { Paper = PaperKind.CardSlip, PaperBoxes = [new(1, 2, 3, 4)] },
            },
            "limited" => Qualifying with { History = EntryHistory.Empty with { ApprovedOfEntrant = 1 } },
            "with signals" => Qualifying with { Signals = [new("pasted", SignalStrength.Strong, Reason.Altered, "a patch", [new(1, 2, 3, 4)])] },
            _ => Qualifying,
        });

        var replayed = new Replay(Terms).Next(record)!;

        replayed.IsIdentical.ShouldBeTrue();
        replayed.IsAnswerChanged.ShouldBeFalse();
    }

    [Fact]
    public void Other_terms_show_what_they_would_change()
    {
        var replayed = new Replay(ThreePieces).Next(Stored(Qualifying))!;

        replayed.Before.Kind.ShouldBe(VerdictKind.Approved);
        replayed.After.Kind.ShouldBe(VerdictKind.Rejected);
        replayed.After.Reasons.ShouldBe([Reason.BelowMinimum]);
        replayed.IsAnswerChanged.ShouldBeTrue();
    }

    [Fact]
    public void A_limit_counts_what_the_entries_before_would_have_become()
    {
        var replay = new Replay(TwiceAllowed);
        var second = Qualifying with { History = EntryHistory.Empty with { ApprovedOfEntrant = 1 } };

        List<VerdictKind> after = [.. new[] { Qualifying, second, second, second }.Select(facts => replay.Next(Stored(facts))!.After.Kind)];

        after.ShouldBe([VerdictKind.Approved, VerdictKind.Approved, VerdictKind.Rejected, VerdictKind.Rejected]);
    }

    [Fact]
    public void So_does_the_limit_of_a_household()
    {
        var replay = new Replay(Terms with { Limits = EntryLimits.None with { PerHousehold = 2 } });
        var home = Qualifying with { Origin = new(new Pseudonym("home"), null, null) };
        var later = home with { History = EntryHistory.Empty with { ApprovedOfEntrant = 1, ApprovedOfHousehold = 1 } };

        List<VerdictKind> after = [.. new[] { home, later, later, later }.Select(facts => replay.Next(Stored(facts))!.After.Kind)];

        after.ShouldBe([VerdictKind.Approved, VerdictKind.Approved, VerdictKind.Rejected, VerdictKind.Rejected]);
    }

    [Fact]
    public void What_is_no_longer_approved_frees_its_place()
    {
        var replay = new Replay(Terms with { Condition = new PurchaseCondition.MinimumAmount(new(301), []) });
        var dearer = Qualifying.Receipt with
        {
            Items = [Values.Item("やまびこ緑茶500ml", 350, quantity: 2), Values.Item("食パン", 70)],
        };

        var first = replay.Next(Stored(Qualifying))!;
        var second = replay.Next(Stored(Qualifying with { Receipt = dearer, History = EntryHistory.Empty with { ApprovedOfEntrant = 1 } }))!;

        (first.After.Kind, second.Before.Kind, second.After.Kind).ShouldBe((VerdictKind.Rejected, VerdictKind.Rejected, VerdictKind.Approved));
    }

    [Fact]
    public void A_repeat_of_what_would_be_rejected_is_none()
    {
        var replay = new Replay(ThreePieces);
        var first = Stored(Qualifying);
        var repeat = EntryHistory.Empty with { Earlier = [new(first.Entry.Id, IsOfCampaign: true, IsOfEntrant: false, IsSameFile: true, null)] };
        var more = Qualifying.Receipt with
        {
            Items = [Values.Item("やまびこ緑茶500ml", 300, quantity: 3), Values.Item("食パン", 120)],
        };

        replay.Next(first);
        var second = replay.Next(Stored(Qualifying with { Receipt = more, History = repeat }))!;

        second.Before.Kind.ShouldBe(VerdictKind.Rejected);
        second.After.Kind.ShouldBe(VerdictKind.Approved);
    }

    [Fact]
    public void What_no_rule_was_asked_about_is_not_replayed()
    {
        var record = Stored(Qualifying);

        new Replay(Terms).Next(record with { Conclusion = record.Conclusion! with { History = null } }).ShouldBeNull();
        new Replay(Terms).Next(record with { Conclusion = null }).ShouldBeNull();
    }

    [Fact]
    public void Whatever_was_decided_is_decided_so_again() => Prop.ForAll(
        Gen.Choose(0, 3).Two().Zip(Gen.Choose(1, 500)).ToArbitrary(),
        drawn =>
        {
            var ((approved, pieces), amount) = drawn;
            var facts = Qualifying with
            {
                Receipt = Qualifying.Receipt with { Items = [Values.Item("やまびこ緑茶500ml", amount, pieces), Values.Item("食パン", 420 - amount)] },
                History = EntryHistory.Empty with { ApprovedOfEntrant = approved, ApprovedOfEntrantThatDay = approved, ApprovedInAll = approved },
            };
            return new Replay(Terms).Next(Stored(facts))!.IsIdentical;
        }).QuickCheckThrowOnFailure();

    /// <summary>The entry as it comes back from storage.</summary>
    private static EntryRecord Stored(Facts facts)
    {
        var asked = facts.ToEntryFacts();
        var json = JsonSerializer.Serialize(Conclusion.Of(asked, "reader-1"), ReceiptsJson.Readable.Conclusion);
        return new(asked.Entry with { ReceivedAt = asked.Entry.ReceivedAt.ToUniversalTime() }, JsonSerializer.Deserialize(json, ReceiptsJson.Readable.Conclusion), facts.ReceivedAt, IssuanceQueued: false);
    }
}
