namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>What a figure of a receipt counts.</summary>
internal enum FigureKind
{
    /// <summary>Pieces of an item.</summary>
    Quantity,

    /// <summary>Yen a piece.</summary>
    UnitPrice,

    /// <summary>Yen of an item or a discount.</summary>
    Amount,

    /// <summary>小計.</summary>
    Subtotal,

    /// <summary>What bears a rate of tax.</summary>
    Taxable,

    /// <summary>Tax of one rate.</summary>
    RateTax,

    /// <summary>Tax in all.</summary>
    Tax,

    /// <summary>What coupons take off.</summary>
    Coupon,

    /// <summary>Points that paid.</summary>
    PointsUsed,

    /// <summary>合計.</summary>
    Total,

    /// <summary>The only amount beside a way of paying.</summary>
    Charged,

    /// <summary>お預り.</summary>
    CashReceived,

    /// <summary>お釣り.</summary>
    Change,

    /// <summary>Pieces in all.</summary>
    ItemCount,
}
