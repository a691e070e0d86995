using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding;

public sealed class PurchaseConditionTests
{
    private static readonly LineItem Green = Values.Item("やまびこ緑茶500ml", 300, quantity: 2);
    private static readonly LineItem Barley = Values.Item("こだまブレンド紅茶", 150);
    private static readonly LineItem Bread = Values.Item("食パン", 120);
    private static readonly LineItem Blurred = Values.Item("旭9リョ2", 200) with { Description = Values.Read("旭9リョ2", 0.45) };

    public static TheoryData<string, PurchaseCondition, FindingState> OneReceipt => new()
    {
        { "enough pieces of one", new PurchaseCondition.MinimumQuantity(2, ["tea-500"]), FindingState.Met },
        { "too few pieces of the other", new PurchaseCondition.MinimumQuantity(2, ["black-tea"]), FindingState.Broken },
        { "enough pieces of both", new PurchaseCondition.MinimumQuantity(3, ["tea-500", "black-tea"]), FindingState.Met },
        { "too little for one", new PurchaseCondition.MinimumAmount(new Money(301), ["tea-500"]), FindingState.Broken },
        { "enough for both", new PurchaseCondition.MinimumAmount(new Money(450), []), FindingState.Met },
        { "the total", new PurchaseCondition.MinimumTotal(new Money(570)), FindingState.Met },
        { "more than the total", new PurchaseCondition.MinimumTotal(new Money(571)), FindingState.Broken },
        { "two products", new PurchaseCondition.DifferentProducts(2), FindingState.Met },
        { "three products", new PurchaseCondition.DifferentProducts(3), FindingState.Broken },
        { "at noon", new PurchaseCondition.TimeOfDay(new(12, 34), new(12, 35)), FindingState.Met },
        { "a minute too late", new PurchaseCondition.TimeOfDay(new(12, 0), new(12, 34)), FindingState.Broken },
        { "in the night", new PurchaseCondition.TimeOfDay(new(22, 0), new(2, 0)), FindingState.Broken },
        { "on a Monday", new PurchaseCondition.DaysOfWeek([DayOfWeek.Monday]), FindingState.Met },
        { "at the week's end", new PurchaseCondition.DaysOfWeek([DayOfWeek.Saturday, DayOfWeek.Sunday]), FindingState.Broken },
    };

    [Theory]
    [MemberData(nameof(OneReceipt))]
    public void A_legible_receipt_meets_or_breaks_each_kind_of_condition(string what, PurchaseCondition condition, FindingState expected)
    {
        var finding = Check(condition, Green, Barley, Bread);

        finding.State.ShouldBe(expected, what);
        finding.Boxes.ShouldNotBeEmpty();
    }

    public static TheoryData<string, PurchaseCondition> Unread => new()
    {
        { "time", new PurchaseCondition.TimeOfDay(new(0, 0), new(12, 0)) },
        { "date", new PurchaseCondition.DaysOfWeek([DayOfWeek.Sunday]) },
        { "total", new PurchaseCondition.MinimumTotal(new Money(9_999)) },
        { "an item", new PurchaseCondition.DifferentProducts(3) },
        { "an item", new PurchaseCondition.MinimumQuantity(5, ["black-tea"]) },
        { "an item", new PurchaseCondition.MinimumAmount(new Money(999), ["black-tea"]) },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void What_was_not_read_for_certain_breaks_nothing(string what, PurchaseCondition condition)
    {
        var facts = Facts(condition, Green, Barley, Blurred);
        var receipt = facts.Receipt;

        var finding = Find(facts with
        {
            Receipt = what switch
            {
                "time" => receipt with { PurchaseTime = Values.Read(Values.Time("12:34"), 0.5) },
                "date" => receipt with { PurchaseDate = null },
                "total" => receipt with { Total = receipt.Total! with { Confidence = 0.5 } },
                _ => receipt,
            },
        });

        finding.State.ShouldBe(FindingState.Unclear);
        finding.Reason.ShouldBe(Reason.Illegible);
    }

    [Theory]
    [InlineData("23:10", FindingState.Met)]
    [InlineData("01:59", FindingState.Met)]
    [InlineData("25:59", FindingState.Met)]
    [InlineData("02:00", FindingState.Broken)]
    [InlineData("26:00", FindingState.Broken)]
    public void Hours_may_pass_midnight_and_hours_after_24_are_those_of_the_night(string time, FindingState expected)
    {
        var facts = Facts(new PurchaseCondition.TimeOfDay(new(22, 0), new(2, 0)), Green);

        var finding = Find(facts with { Receipt = facts.Receipt with { PurchaseTime = Values.Read(Values.Time(time)) } });

        finding.State.ShouldBe(expected);
    }

    [Theory]
    [InlineData(1, FindingState.Met)]
    [InlineData(2, FindingState.Unclear)]
    public void A_product_that_is_there_is_a_piece_at_least_whatever_its_figures_say(int pieces, FindingState expected)
    {
        var facts = Facts(new PurchaseCondition.MinimumQuantity(pieces, []), Green);

        var finding = Find(facts with { Receipt = facts.Receipt with { Total = Values.Read(new Money(9_999)), Subtotal = Values.Read(new Money(9_999)) } });

        finding.State.ShouldBe(expected);
    }

    [Fact]
    public void An_item_that_may_be_one_product_may_be_another()
    {
        var finding = Check(new PurchaseCondition.MinimumQuantity(3, ["black-tea"]), Green, Values.Item("やまびこ麦茶500ml", 300, quantity: 3));

        finding.State.ShouldBe(FindingState.Unclear);
    }

    [Fact]
    public void The_finding_says_which_part_is_broken()
    {
        var condition = new PurchaseCondition.All(
        [
            new PurchaseCondition.MinimumQuantity(1, ["tea-500"]),
            new PurchaseCondition.TimeOfDay(new(17, 0), new(21, 0)),
        ]);

        var finding = Check(condition, Green);

        finding.Reason.ShouldBe(Reason.OutsidePurchaseHours);
        finding.Required.ShouldBe("(at least 1 piece of tea-500 and a purchase from 17:00 until 21:00)");
        finding.Seen.ShouldBe("broken: a purchase from 17:00 until 21:00, seen 12:34");
    }

    [Fact]
    public void A_further_participating_item_never_breaks_a_condition_that_was_met() => Prop.ForAll(
        Conditions.ToArbitrary(),
        Gen.ListOf(Gen.Elements(Green, Barley, Bread)).ToArbitrary(),
        Gen.Elements(Green, Barley).ToArbitrary(),
        (condition, items, further) =>
        {
            var before = Check(condition, [.. items]).State;
            var after = Check(condition, [.. items, further]).State;

            return before != FindingState.Met || after == FindingState.Met;
        }).QuickCheckThrowOnFailure();

    private static Gen<PurchaseCondition> Conditions =>
        from products in Gen.Elements<IReadOnlyList<string>>([], ["tea-500"], ["black-tea"], ["tea-500", "black-tea"])
        from least in Gen.Choose(1, 6)
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => (PurchaseCondition)new PurchaseCondition.MinimumQuantity(least, products),
            1 => new PurchaseCondition.MinimumAmount(new Money(least * 100), products),
            2 => new PurchaseCondition.MinimumTotal(new Money(least * 100)),
            _ => new PurchaseCondition.DifferentProducts(least),
        };

    private static Finding Check(PurchaseCondition condition, params LineItem[] items) => Find(Facts(condition, items));

    private static Finding Find(Facts facts) => facts.Decide().Findings.Single(finding => finding.Rule == "purchase-condition");

    private static Facts Facts(PurchaseCondition condition, params LineItem[] items)
    {
        var facts = new Facts();
        var total = Values.Read(new Money(items.Sum(item => item.Amount!.Value.Yen)));
        return facts with
        {
            Campaign = facts.Campaign with
            {
                Condition = condition,
                ParticipatingProducts =
                [
                    new("tea-500", "やまびこ緑茶500ml", [], []), new("black-tea", "こだまブレンド紅茶", [], []), new("coffee", "みなもコーヒー豆", [], []),
                ],
            },
            Receipt = facts.Receipt with { Items = items, Subtotal = total, Total = total },
        };
    }
}
