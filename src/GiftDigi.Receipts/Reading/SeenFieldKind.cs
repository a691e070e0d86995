namespace GiftDigi.Receipts.Reading;

/// <summary>Which fact a reader takes a place for. Amounts are written as decimals (<c>128</c>), days as <c>2026-11-21</c>, times as <c>12:34:56</c>.</summary>
public enum SeenFieldKind
{
    /// <summary>The shop's name, as printed.</summary>
    Merchant,

    /// <summary>The shop's address.</summary>
    Address,

    /// <summary>The shop's phone number, as printed.</summary>
    Phone,

    /// <summary>The day of purchase.</summary>
    Date,

    /// <summary>The time of purchase.</summary>
    Time,

    /// <summary>小計.</summary>
    Subtotal,

    /// <summary>Tax of the whole receipt.</summary>
    Tax,

    /// <summary>合計.</summary>
    Total,

    /// <summary>What was given beyond the price; nobody does so in Japan, and no fact of ours holds it.</summary>
    Tip,

    /// <summary>Of an item, its name.</summary>
    ItemName,

    /// <summary>Of an item, how many.</summary>
    ItemQuantity,

    /// <summary>Of an item, the price of one.</summary>
    ItemPrice,

    /// <summary>Of an item, the amount of its line.</summary>
    ItemAmount,

    /// <summary>Of an item, its product code.</summary>
    ItemCode,

    /// <summary>Of a tax, its rate: <c>0.08</c> or <c>8</c>.</summary>
    TaxRate,

    /// <summary>Of a tax, its amount.</summary>
    TaxAmount,

    /// <summary>Of a tax, the amount that bears it.</summary>
    TaxNet,
}
