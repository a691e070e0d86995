namespace GiftDigi.Receipts.Parsing;

/// <summary>What the words of a row say it is.</summary>
internal enum RowKind
{
    /// <summary>Nothing that is known; an item, perhaps.</summary>
    Unknown,

    /// <summary>Concerns a person or an account, or restates: no value of it is kept.</summary>
    Ignored,

    /// <summary>Pieces bought.</summary>
    ItemCount,

    /// <summary>Points that paid.</summary>
    PointsUsed,

    /// <summary>Points that were given.</summary>
    PointsEarned,

    /// <summary>Money given back.</summary>
    Change,

    /// <summary>Money handed over.</summary>
    CashReceived,

    /// <summary>What bears a rate of tax.</summary>
    Taxable,

    /// <summary>Tax of one rate or of all.</summary>
    Tax,

    /// <summary>Before tax and general discounts.</summary>
    Subtotal,

    /// <summary>A coupon.</summary>
    Coupon,

    /// <summary>Another discount, or a return.</summary>
    Discount,

    /// <summary>What was paid for.</summary>
    Total,

    /// <summary>A way of paying.</summary>
    Tender,
}
