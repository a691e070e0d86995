using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Screening;

/// <summary>A part of the receipt that a verdict rests on, and so a part that a forger changes.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Box">Where, in pixels of the upright original.</param>
internal sealed record ScreenedField(string Name, PixelBox Box)
{
    /// <summary>The fields of a receipt that were read from the paper.</summary>
    public static IReadOnlyList<ScreenedField> Of(Receipt receipt) =>
    [
        .. new (string Name, PixelBox? Box)[]
        {
            ("date", receipt.PurchaseDate?.Box), ("time", receipt.PurchaseTime?.Box), ("shop", receipt.Merchant?.Box), ("branch", receipt.Branch?.Box),
            ("total", receipt.Total?.Box), ("subtotal", receipt.Subtotal?.Box), ("number of items", receipt.ItemCount?.Box),
        }
        .Concat(receipt.Items.SelectMany(item => new (string Name, PixelBox? Box)[]
        {
            ("quantity", item.Quantity is { Inferred: false } quantity ? quantity.Box : null), ("amount", item.Amount?.Box),
        }))
        .Where(field => field.Box is { Width: > 0, Height: > 0 })
        .Select(field => new ScreenedField(field.Name, field.Box!.Value)),
    ];
}
