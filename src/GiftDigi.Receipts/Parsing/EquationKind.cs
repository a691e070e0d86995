namespace GiftDigi.Receipts.Parsing;

/// <summary>What the amounts of a receipt must add up to.</summary>
public enum EquationKind
{
    /// <summary>Items less discounts are the subtotal, or the total where no subtotal is printed.</summary>
    Items,

    /// <summary>The subtotal, less coupons, plus tax that is not included, is the total.</summary>
    Total,

    /// <summary>Money received less the total is the change.</summary>
    Change,
}
