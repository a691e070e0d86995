using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding;

public sealed class VerdictPolicyTests
{
    private static readonly Facts Qualifying = new();
    private static readonly LineItem Blurred = Values.Item("旭9リョ2", 200) with { Description = Values.Read("旭9リョ2", 0.45) };

    [Fact]
    public void An_entry_that_meets_all_terms_is_approved_with_a_finding_of_every_rule()
    {
        var verdict = Qualifying.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
        verdict.Reasons.ShouldBeEmpty();
        verdict.Findings.Count.ShouldBe(15);
        verdict.Findings.ShouldAllBe(finding => finding.State == FindingState.Met);
    }

    public static TheoryData<string, Reason> Broken => new()
    {
        { "bought the day before", Reason.OutsidePurchasePeriod },
        { "entered too late", Reason.OutsideEntryPeriod },
        { "another chain's registration number", Reason.NotParticipatingMerchant },
        { "another shop's name", Reason.NotParticipatingMerchant },
        { "another product", Reason.NoParticipatingProduct },
        { "one piece instead of two", Reason.BelowMinimum },
        { "too small an amount", Reason.BelowMinimum },
        { "bought on a day that does not count", Reason.OutsidePurchaseHours },
        { "the entrant's second entry", Reason.LimitReached },
        { "the entrant's second entry of the day", Reason.LimitReached },
        { "the household's second entry", Reason.LimitReached },
        { "no place left", Reason.LimitReached },
        { "no money left", Reason.LimitReached },
        { "no image", Reason.UnreadableImage },
        { "a picture of something else", Reason.NotAReceipt },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_certainly_not_fulfilled_rejects_with_its_reason(string what, Reason reason)
    {
        var facts = Break(what);

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Rejected);
        verdict.Reasons[0].ShouldBe(reason);
    }

    public static TheoryData<string, Reason> Unclear => new()
    {
        { "a household that is not known", Reason.LimitReached },
        { "no date", Reason.Illegible },
        { "an unsure date outside the period", Reason.Illegible },
        { "a date after the entry", Reason.Illegible },
        { "no time", Reason.Illegible },
        { "no total", Reason.Illegible },
        { "an unsure total", Reason.Illegible },
        { "a shop whose name is not legible", Reason.Illegible },
        { "a product that may be another", Reason.Illegible },
        { "a year of which a figure may be misread", Reason.Illegible },
        { "another shop's name, not read surely", Reason.Illegible },
        { "items that do not add up", Reason.Illegible },
        { "other products, one with a name that is hardly legible", Reason.Illegible },
        { "one piece, and a name that is hardly legible", Reason.Illegible },
        { "a chain's name inferred with doubt", Reason.Illegible },
        { "a card's slip", Reason.NotAReceipt },
        { "a charge slip", Reason.NotAReceipt },
        { "paper that says nothing", Reason.NotAReceipt },
        { "a receipt without items", Reason.NoParticipatingProduct },
        { "two receipts", Reason.SeveralReceipts },
        { "shots that do not join", Reason.ShotsDoNotJoin },
        { "shots that do not join, one of them legible", Reason.ShotsDoNotJoin },
        { "nothing legible", Reason.Illegible },
        { "the image is gone", Reason.ImageMissing },
        { "too much to read", Reason.NotProcessed },
    };

    [Theory]
    [MemberData(nameof(Unclear))]
    public void What_is_not_certain_refers_to_a_person(string what, Reason reason)
    {
        var facts = Blur(what);

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Referred);
        verdict.Reasons.ShouldContain(reason);
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026-04-20")]
    public void The_first_and_the_last_day_of_the_purchase_period_count(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var facts = Qualifying with
        {
            Receipt = Qualifying.Receipt with { PurchaseDate = Values.Read(date) },
            Campaign = Qualifying.Campaign with { PurchasePeriod = new(new(2026, 4, 1), new(2026, 4, 20)) },
        };

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
    }

    [Theory]
    [InlineData("registration number")]
    [InlineData("phone")]
    [InlineData("name within the printed one")]
    [InlineData("another form of the chain's name")]
    public void Any_identity_of_a_participating_shop_will_do(string identity)
    {
        var bare = Qualifying.Receipt with { Merchant = Values.Read("判読不能"), Phone = null };
        var facts = Qualifying with
        {
            Campaign = Qualifying.Campaign with
            {
                ParticipatingMerchants = [.. Qualifying.Campaign.ParticipatingMerchants, new("ファミリーマート", [], [], [])],
            },
            Receipt = identity switch
            {
                "another form of the chain's name" => bare with { Merchant = Values.Read("FamilyMart") },
                "registration number" => bare with { RegistrationNumber = Values.Read(Values.Registration("T8000000000001")) },
                "phone" => bare with { Phone = Values.Read("03-1234-5678") },
                _ => bare with { Merchant = Values.Read("(株)こもれびマート駅前") },
            },
        };

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
    }

    [Fact]
    public void The_last_place_of_every_limit_is_given_away_and_the_findings_say_the_counts()
    {
        var facts = Limited(
            new(PerEntrant: 3, PerEntrantPerDay: 2, InAll: 100, Budget: new Money(20_000)),
            EntryHistory.Empty with { ApprovedOfEntrant = 2, ApprovedOfEntrantThatDay = 1, ApprovedInAll = 99 });

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
        verdict.Findings.Where(finding => finding.Reason == Reason.LimitReached).Select(finding => finding.Seen).ShouldBe(
            ["2 approved before", "1 of 2026-04-20 approved before", "0 approved before", "99 approved before", "¥19,800 for 99 approved before"]);
    }

    [Fact]
    public void A_misread_change_keeps_nobody_from_an_approval()
    {
        var facts = Qualifying with
        {
            Receipt = Qualifying.Receipt with { CashReceived = Values.Read(new Money(1000)), Change = Values.Read(new Money(80)) },
        };

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Approved);
    }

    [Fact]
    public void A_broken_term_outweighs_an_unclear_one()
    {
        var facts = Break("bought the day before") with { Signals = [new("pasted", SignalStrength.Strong, Reason.Altered, "an edge", [])] };

        var verdict = facts.Decide();

        verdict.Kind.ShouldBe(VerdictKind.Rejected);
        verdict.Reasons.ShouldBe([Reason.OutsidePurchasePeriod]);
    }

    [Fact]
    public void The_order_of_the_rules_changes_no_verdict() => Prop.ForAll(
        Gen.Shuffle(VerdictPolicy.RulesOf(Qualifying.Campaign).ToArray()).ToArbitrary(),
        Gen.Elements(Broken.Select(row => Break(row.Data.Item1)).Concat(Unclear.Select(row => Blur(row.Data.Item1))).Append(Qualifying).ToArray()).ToArbitrary(),
        (rules, facts) =>
        {
            var asked = facts.ToEntryFacts();
            var (one, other) = (VerdictPolicy.Decide(asked), VerdictPolicy.Decide(asked, rules));

            return one.Kind == other.Kind && one.Reasons.SequenceEqual(other.Reasons) && one.NextStep.Kind == other.NextStep.Kind;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_items_changes_no_verdict() => Prop.ForAll(
        Gen.Shuffle(new[] { "やまびこ緑茶500ml", "食パン", "牛乳", "やまびこ緑茶500ml" }).ToArbitrary(),
        names =>
        {
            var facts = Qualifying with { Receipt = WithItems([.. names.Select(name => Values.Item(name, 100))]) };

            return facts.Decide().Kind == VerdictKind.Approved;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_further_participating_item_never_takes_an_approval_away() => Prop.ForAll(
        Gen.Choose(0, 5).ToArbitrary(),
        Gen.Choose(1, 9).ToArbitrary(),
        (more, quantity) =>
        {
            var items = Enumerable.Range(0, more).Select(_ => Values.Item("やまびこ緑茶500ml", 150 * quantity, quantity));
            var facts = Qualifying with { Receipt = WithItems([.. Qualifying.Receipt.Items, .. items]) };

            return facts.Decide().Kind == VerdictKind.Approved;
        }).QuickCheckThrowOnFailure();

    private static Facts Break(string what) => what switch
    {
        "bought the day before" => Qualifying with { Receipt = Qualifying.Receipt with { PurchaseDate = Values.Read(new DateOnly(2026, 3, 31)) } },
        "entered too late" => Qualifying with { ReceivedAt = new(2026, 6, 15, 0, 0, 0, TimeSpan.FromHours(9)) },
        "another shop's name" => OfShop("みずほドラッグ", 0.85),
        "another chain's registration number" => Qualifying with
        {
            Receipt = Qualifying.Receipt with { Merchant = Values.Read("ほしぞら薬局"), Phone = null, RegistrationNumber = Values.Read(Values.Registration("T9000000000000")) },
        },
        "another product" => Qualifying with { Receipt = WithItems(Values.Item("食パン", 120), Values.Item("牛乳", 200)) },
        "one piece instead of two" => Qualifying with { Receipt = WithItems(Values.Item("やまびこ緑茶500ml", 150)) },
        "too small an amount" => Qualifying with { Campaign = Qualifying.Campaign with { Condition = new PurchaseCondition.MinimumAmount(new Money(301), []) } },
        "bought on a day that does not count" => Qualifying with { Campaign = Qualifying.Campaign with { Condition = new PurchaseCondition.DaysOfWeek([DayOfWeek.Sunday]) } },
        "the entrant's second entry" => Qualifying with { History = EntryHistory.Empty with { ApprovedOfEntrant = 1 } },
        "the entrant's second entry of the day" => Limited(EntryLimits.None with { PerEntrantPerDay = 1 }, EntryHistory.Empty with { ApprovedOfEntrantThatDay = 1 }),
        "the household's second entry" => AtHome(Limited(EntryLimits.None with { PerHousehold = 1 }, EntryHistory.Empty with { ApprovedOfHousehold = 1 })),
        "no place left" => Limited(EntryLimits.None with { InAll = 100 }, EntryHistory.Empty with { ApprovedInAll = 100 }),
        "no money left" => Limited(EntryLimits.None with { Budget = new Money(1_000) }, EntryHistory.Empty with { ApprovedInAll = 5 }),
        "no image" => Qualifying with { Receipt = new(), Reading = new ReceiptReading.Unreadable(ImageError.Truncated, "It ends too early.") },
        _ => Qualifying with { Receipt = new(), Reading = Facts.Opened([], ImageDefect.NoReceiptFound) },
    };

    private static Facts AtHome(Facts facts) => facts with { Origin = new(new Pseudonym("home"), null, null) };

    private static Facts Limited(EntryLimits limits, EntryHistory history) => Qualifying with
    {
        Campaign = Qualifying.Campaign with { Limits = limits, Prize = Qualifying.Campaign.Prize with { Value = new Money(200) } },
        History = history,
    };

    private static Facts OfShop(string name, double confidence) => Qualifying with
    {
        Campaign = Qualifying.Campaign with { ParticipatingMerchants = [new("こもれびマート", [], [], [])] },
        Receipt = Qualifying.Receipt with { Merchant = Values.Read(name, confidence), Phone = null, RegistrationNumber = null },
    };

    private static Facts Blur(string what)
    {
        var receipt = Qualifying.Receipt;
        return what switch
        {
            "a chain's name inferred with doubt" => Qualifying with { Receipt = receipt with { Merchant = Values.Read("こもれびマート", 0.7) with { Inferred = true }, Phone = null } },
            "a card's slip" => Qualifying with { Receipt = receipt with { Paper = PaperKind.CardSlip } },
            "a charge slip" => Qualifying with { Receipt = receipt with { Paper = PaperKind.ChargeSlip } },
            "paper that says nothing" => Qualifying with { Receipt = new() { Paper = PaperKind.NotAReceipt } },
            "a receipt without items" => Qualifying with { Receipt = receipt with { Paper = PaperKind.SummaryReceipt, Items = [] } },
            "a year of which a figure may be misread" => Qualifying with { Receipt = receipt with { PurchaseDate = Values.Read(receipt.PurchaseDate!.Value.AddYears(-6)) } },
            "another shop's name, not read surely" => OfShop("みずほドラッグ", 0.75),
            "a household that is not known" => Limited(EntryLimits.None with { PerHousehold = 1 }, EntryHistory.Empty),
            "no date" => Qualifying with { Receipt = receipt with { PurchaseDate = null } },
            "an unsure date outside the period" => Qualifying with { Receipt = receipt with { PurchaseDate = Values.Read(new DateOnly(2026, 3, 31), 0.5) } },
            "a date after the entry" => Qualifying with { Receipt = receipt with { PurchaseDate = Values.Read(new DateOnly(2026, 4, 21)) } },
            "no time" => Qualifying with { Receipt = receipt with { PurchaseTime = null } },
            "no total" => Qualifying with { Receipt = receipt with { Total = null } },
            "an unsure total" => Qualifying with { Receipt = receipt with { Total = Values.Read(new Money(420), 0.5) } },
            "a shop whose name is not legible" => Qualifying with { Receipt = receipt with { Merchant = null, Phone = null } },
            "a product that may be another" => Qualifying with { Receipt = WithItems(Values.Item("やまびこ麦茶500ml", 300, quantity: 2)) },
            "items that do not add up" => Qualifying with { Receipt = receipt with { Total = Values.Read(new Money(999)), Subtotal = Values.Read(new Money(999)) } },
            "other products, one with a name that is hardly legible" => Qualifying with { Receipt = WithItems(Values.Item("食パン", 120), Blurred) },
            "one piece, and a name that is hardly legible" => Qualifying with { Receipt = WithItems(Values.Item("やまびこ緑茶500ml", 150), Blurred) },
            "shots that do not join" => Qualifying with { Reading = Facts.Opened([receipt, receipt], ImageDefect.ShotsDoNotJoin) },
            "shots that do not join, one of them legible" => Qualifying with { Reading = Facts.Opened([receipt], ImageDefect.ShotsDoNotJoin) },
            "two receipts" => Qualifying with { Reading = Facts.Opened([receipt, receipt]) },
            "too much to read" => Qualifying with { Receipt = new(), Reading = new ReceiptReading.Unreadable(ImageError.TooSlow, "It takes too long.") },
            "nothing legible" => Qualifying with { Receipt = new(), Reading = Facts.Opened([new()]) },
            _ => Qualifying with { Receipt = new(), Reading = new ReceiptReading.Unreadable(ImageError.Missing, "It is gone.") },
        };
    }

    private static Receipt WithItems(params LineItem[] items)
    {
        var total = Values.Read(new Money(items.Sum(item => item.Amount!.Value.Yen)));
        return Qualifying.Receipt with { Items = items, Subtotal = total, Total = total };
    }
}
