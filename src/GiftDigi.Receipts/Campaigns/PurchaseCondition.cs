using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>What one receipt must show of the purchase: a condition of its own, or several that combine.</summary>
public abstract record PurchaseCondition
{
    private PurchaseCondition()
    {
    }

    /// <summary>Every part is met.</summary>
    /// <param name="Parts">One at least.</param>
    public sealed record All(IReadOnlyList<PurchaseCondition> Parts) : PurchaseCondition;

    /// <summary>One part at least is met.</summary>
    /// <param name="Parts">One at least.</param>
    public sealed record Any(IReadOnlyList<PurchaseCondition> Parts) : PurchaseCondition;

    /// <summary>Some of the parts are met, whichever.</summary>
    /// <param name="Count">How many; from 1 to the number of parts.</param>
    /// <param name="Parts">One at least.</param>
    public sealed record AtLeast(int Count, IReadOnlyList<PurchaseCondition> Parts) : PurchaseCondition;

    /// <summary>Enough pieces.</summary>
    /// <param name="Pieces">How many.</param>
    /// <param name="Products">Ids of the participating products that count; empty when all do.</param>
    public sealed record MinimumQuantity(int Pieces, IReadOnlyList<string> Products) : PurchaseCondition;

    /// <summary>Enough yen, after the discounts on the products.</summary>
    /// <param name="Amount">How many.</param>
    /// <param name="Products">Ids of the participating products that count; empty when all do.</param>
    public sealed record MinimumAmount(Money Amount, IReadOnlyList<string> Products) : PurchaseCondition;

    /// <summary>A total of the whole receipt.</summary>
    /// <param name="Amount">The least.</param>
    public sealed record MinimumTotal(Money Amount) : PurchaseCondition;

    /// <summary>Different participating products on the one receipt.</summary>
    /// <param name="Count">How many.</param>
    public sealed record DifferentProducts(int Count) : PurchaseCondition;

    /// <summary>A time of purchase, in Japan; the hours may pass midnight.</summary>
    /// <param name="From">The first minute.</param>
    /// <param name="To">The first minute that is too late.</param>
    public sealed record TimeOfDay(TimeOnly From, TimeOnly To) : PurchaseCondition;

    /// <summary>A day of the week: that of the printed date.</summary>
    /// <param name="Days">The days that count; one at least.</param>
    public sealed record DaysOfWeek(IReadOnlyList<DayOfWeek> Days) : PurchaseCondition;
}
