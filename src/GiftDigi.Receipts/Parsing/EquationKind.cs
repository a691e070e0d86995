namespace GiftDigi.Receipts.Parsing;

/// <summary>What the amounts of a receipt must add up to.</summary>
public enum EquationKind
{
    /// <summary>Items less discounts are the subtotal, or the total where no subtotal is printed.</summary>
    Items,

    /// <summary>The subtotal, less coupons, plus tax that is not included, is the total.</summary>
    Total,

    /// <summary>Money received and points used, less the total, are the change.</summary>
    Change,
}
