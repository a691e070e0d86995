using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding.Conditions;

/// <summary>Answers conditions that have no parts, from what was read.</summary>
internal sealed class PurchaseLeaves(EntryFacts facts)
{
    private const int HoursOfDay = 24;

    /// <summary>The answer to a condition without parts.</summary>
    public ConditionAnswer Check(PurchaseCondition condition) => condition switch
    {
        PurchaseCondition.MinimumQuantity(var pieces, var products) => CheckQuantity(pieces, products),
        PurchaseCondition.MinimumAmount(var amount, var products) => CheckAmount(amount, products),
        PurchaseCondition.MinimumTotal(var amount) => CheckTotal(amount),
        PurchaseCondition.DifferentProducts(var count) => CheckDifferentProducts(count),
        PurchaseCondition.TimeOfDay(var from, var to) => CheckTime(from, to),
        PurchaseCondition.DaysOfWeek(var days) => CheckDay(days),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private ConditionAnswer CheckQuantity(int pieces, IReadOnlyList<string> products)
    {
        var purchase = facts.Purchase.Of(products);
        return new(
            purchase.CertainItems >= pieces ? FindingState.Met : Compare(purchase.Quantity, pieces),
            Reason.BelowMinimum,
            $"at least {Pieces($"{pieces}")} of {Named(products)}",
            Pieces(Range(purchase.Quantity)),
            Evidence.Boxes(purchase.Matches.Select(match => match.Item.Quantity?.Box)));
    }

    private ConditionAnswer CheckAmount(Money amount, IReadOnlyList<string> products)
    {
        var purchase = facts.Purchase.Of(products);
        return new(
            Compare(purchase.Amount, amount.Yen),
            Reason.BelowMinimum,
            $"at least {amount} of {Named(products)}",
            $"{Range(purchase.Amount)} yen",
            Evidence.Boxes(purchase.Matches.Select(match => match.Item.Amount?.Box)));
    }

    private ConditionAnswer CheckTotal(Money amount)
    {
        var total = facts.Receipt.Total;
        return new(
            !facts.IsSure(total) ? FindingState.Unclear : total.Value >= amount ? FindingState.Met : FindingState.Broken,
            Reason.BelowMinimum,
            $"a total of at least {amount}",
            total is null ? "no legible total" : $"{total.Value}",
            Evidence.Boxes(total?.Box));
    }

    // That a product is there asks for no digit; that no further one is asks for every item.
    private ConditionAnswer CheckDifferentProducts(int count)
    {
        var shown = facts.Purchase.DifferentProducts(facts.Campaign.ParticipatingProducts.Count);
        return new(
            shown.Least >= count ? FindingState.Met
                : shown.Most < count && facts.AreItemsKnown ? FindingState.Broken
                : FindingState.Unclear,
            Reason.BelowMinimum,
            $"at least {count} different participating products",
            Range(shown),
            Evidence.Boxes(facts.Purchase.Matches.Select(match => match.Item.Description?.Box)));
    }

    private ConditionAnswer CheckTime(TimeOnly from, TimeOnly to)
    {
        var time = facts.Receipt.PurchaseTime;
        return new(
            !facts.IsSure(time) ? FindingState.Unclear
                : new TimeOnly(time.Value.Hour % HoursOfDay, time.Value.Minute).IsBetween(from, to) ? FindingState.Met
                : FindingState.Broken,
            Reason.OutsidePurchaseHours,
            string.Create(CultureInfo.InvariantCulture, $"a purchase from {from:HH:mm} until {to:HH:mm}"),
            time is null ? "no legible time" : $"{time.Value}",
            Evidence.Boxes(time?.Box));
    }

    private ConditionAnswer CheckDay(IReadOnlyList<DayOfWeek> days)
    {
        var date = facts.Receipt.PurchaseDate;
        return new(
            !facts.IsSure(date) ? FindingState.Unclear : days.Contains(date.Value.DayOfWeek) ? FindingState.Met : FindingState.Broken,
            Reason.OutsidePurchaseHours,
            $"a purchase on {string.Join(" / ", days)}",
            date is null ? "no legible date" : string.Create(CultureInfo.InvariantCulture, $"{date.Value:yyyy-MM-dd}, {date.Value.DayOfWeek}"),
            Evidence.Boxes(date?.Box));
    }

    // Only a receipt whose items add up is known to show no wrong digit, and to hide no further piece.
    private FindingState Compare((int Least, int Most) shown, int minimum) =>
        !facts.ItemsAddUp ? FindingState.Unclear
        : shown.Least >= minimum ? FindingState.Met
        : shown.Most < minimum && facts.AreItemsKnown ? FindingState.Broken
        : FindingState.Unclear;

    private static string Named(IReadOnlyList<string> products) => products.Count == 0 ? "participating products" : string.Join(" / ", products);

    private static string Pieces(string count) => count == "1" ? "1 piece" : $"{count} pieces";

    private static string Range((int Least, int Most) range) => range.Least == range.Most ? $"{range.Least}" : $"{range.Least} to {range.Most}";
}
