namespace GiftDigi.Receipts.Parsing;

/// <summary>What the figures of a receipt must add up to.</summary>
public enum EquationKind
{
    /// <summary>Items less discounts are the subtotal, or the total where no subtotal is printed.</summary>
    Items,

    /// <summary>The subtotal, less coupons, plus tax that is not included, is the total.</summary>
    Total,

    /// <summary>Money received and points used, less the total, are the change.</summary>
    Change,

    /// <summary>Pieces at the price of one are the amount of an item.</summary>
    Pieces,

    /// <summary>The tax of a rate is that rate of what bears it, rounded down, up or to the nearest yen.</summary>
    Tax,

    /// <summary>The taxes of all rates are the tax of the receipt.</summary>
    Taxes,

    /// <summary>What bears the rates adds up to the subtotal or the total.</summary>
    Taxables,

    /// <summary>The amount beside the only way of paying is the total.</summary>
    Paid,

    /// <summary>The pieces of all items are the pieces that the receipt counts.</summary>
    Count,
}
