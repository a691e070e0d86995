using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Parsing;

/// <summary>One item of a receipt; a discount or a return is an item of negative amount.</summary>
/// <param name="Description">The name as printed, without department code, product code and tax mark.</param>
/// <param name="Quantity">Pieces; one and inferred where not printed.</param>
/// <param name="UnitPrice">Yen a piece; null where not printed.</param>
/// <param name="Amount">Yen of the line.</param>
/// <param name="Gtin">The product code; null where not printed.</param>
/// <param name="TaxRate">Per cent of consumption tax (8 or 10); null where not marked.</param>
/// <param name="IsDiscount">Whether it lowers the total.</param>
public sealed record LineItem(
    ReadValue<string>? Description,
    ReadValue<int>? Quantity,
    ReadValue<Money>? UnitPrice,
    ReadValue<Money>? Amount,
    ReadValue<Gtin>? Gtin,
    ReadValue<int>? TaxRate,
    [property: JsonPropertyName("discount")] bool IsDiscount)
{
    /// <summary>Of a discount, the index of the item it is taken off; null where it stands for several, and for all else.</summary>
    public int? DiscountOf { get; init; }
}
