using System.Text.Json;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering.Truth;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Accuracy;

public sealed class ReceiptScoringTests
{
    private static readonly ReceiptTruth Truth = new()
    {
        Merchant = "ドラッグひなた雲",
        PurchaseDate = "2026-11-21",
        PurchaseTime = "20:15",
        Items = [new("ﾎｶﾞﾗｶﾑｷﾞﾁｬ 600ML", 2, 100, 200, "4999011021738", 8, false), new("割引", 1, null, -20, null, null, true)],
        TaxByRate = [new(8, 180, 13, true)],
        Total = 180,
    };

    private static readonly Receipt Read = new()
    {
        Merchant = Value("ドラッグひなた雲"),
        PurchaseDate = Value(new DateOnly(2026, 11, 21)),
        PurchaseTime = Value(Time(20, 16)),
        Items =
        [
            new(Value("ホガラカムギチャ600ML"), Value(2), Value(new Money(100)), Value(new Money(200)), null, Value(8), false),
            new(Value("割引"), Value(1, inferred: true), null, Value(new Money(-20)), null, null, true),
        ],
        TaxByRate = [new(8, Value(new Money(180)), Value(new Money(18)), true)],
        Total = Value(new Money(180)),
        Branch = Value("七曲店"),
        Change = Value(new Money(0), inferred: true),
    };

    [Theory]
    [InlineData("merchant", "Right")]
    [InlineData("purchaseDate", "Right")]
    [InlineData("purchaseTime", "Wrong")]
    [InlineData("total", "Right")]
    [InlineData("branch", "Wrong")]
    [InlineData("taxByRate.taxable", "Right")]
    [InlineData("taxByRate.tax", "Wrong")]
    [InlineData("item.gtin", "Missing")]
    [InlineData("item.unitPrice", "Right")]
    [InlineData("item.taxRate", "Right")]
    public void Each_value_is_right_wrong_or_missing(string kind, string outcome)
    {
        var values = Score(Read).Values;

        values.Single(value => value.Kind == kind).Outcome.ToString().ShouldBe(outcome);
    }

    [Fact]
    public void Half_and_full_width_are_the_same_and_both_items_are_found()
    {
        var (values, items) = Score(Read);

        values.Where(value => value.Kind == "item.description").ShouldAllBe(value => value.Outcome == ValueOutcome.Right);
        items.ShouldBe(new(2, 2, 2, 2));
    }

    [Fact]
    public void What_is_inferred_where_nothing_is_printed_is_not_judged()
    {
        Score(Read).Values.ShouldNotContain(value => value.Kind == "change");
    }

    [Fact]
    public void Of_a_receipt_that_was_not_read_everything_printed_is_missing()
    {
        var (values, items) = Score(new());

        values.ShouldAllBe(value => value.Outcome == ValueOutcome.Missing && value.Confidence == null);
        values.Count(value => value.Kind == "item.amount").ShouldBe(2);
        items.ShouldBe(new(2, 0, 0, 0));
    }

    [Fact]
    public void An_item_that_is_not_on_the_paper_is_wrong_in_every_value_that_was_read()
    {
        var extra = new LineItem(Value("承認番号"), Value(1, inferred: true), null, Value(new Money(4321)), null, null, false);

        var (values, items) = Score(Read with { Items = [.. Read.Items, extra] });

        values.Where(value => value.Wanted is null && value.Kind.StartsWith("item.", StringComparison.Ordinal))
            .Select(value => (value.Kind, value.Outcome))
            .ShouldBe([("item.description", ValueOutcome.Wrong), ("item.amount", ValueOutcome.Wrong)]);
        items.ShouldBe(new(2, 3, 2, 2));
    }

    private static (IReadOnlyList<ValueScore> Values, ItemCounts Items) Score(Receipt receipt) =>
        ReceiptScoring.Score(JsonSerializer.SerializeToElement(Truth, JsonSerializerOptions.Web), receipt);

    private static ReadValue<T> Value<T>(T value, bool inferred = false)
        where T : notnull => new(value, 0.9, inferred, default);

    private static PurchaseTime Time(int hour, int minute) => PurchaseTime.TryCreate(hour, minute, null, out var time) ? time : default;
}
