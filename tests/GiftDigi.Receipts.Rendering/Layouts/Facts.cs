using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>The truth of a slip on which everything is printed; a layout takes away what it does not print.</summary>
internal static class Facts
{
    public const int ReducedRate = 8;

    public static ReceiptTruth Of(Purchase purchase, IReadOnlyList<ItemTruth> items) => new()
    {
        Merchant = purchase.Chain.Name,
        Branch = purchase.Branch.Name,
        Address = purchase.Branch.Address,
        Phone = purchase.Branch.Phone,
        RegistrationNumber = purchase.Chain.RegistrationNumber,
        ReceiptNumber = Figures.Padded(purchase.Number, 4),
        PurchaseDate = purchase.Day.Format("yyyy-MM-dd"),
        PurchaseTime = purchase.Time.Format("HH:mm"),
        Items = items,
        Subtotal = purchase.Bill.Subtotal,
        Tax = purchase.Bill.Tax,
        TaxByRate = [.. purchase.Bill.Shares.Select(share => new TaxTruth(share.Rate, share.Taxable, share.Tax, purchase.Chain.TaxInclusive))],
        CouponDiscount = purchase.Bill.Coupon > 0 ? purchase.Bill.Coupon : null,
        PointsUsed = purchase.PointsUsed > 0 ? purchase.PointsUsed : null,
        PointsEarned = purchase.Chain.HasPoints ? purchase.PointsEarned : null,
        Total = purchase.Bill.Total,
        Tender = purchase.Tender,
        CashReceived = purchase.CashReceived,
        Change = purchase.Change,
        ItemCount = purchase.Bill.Pieces,
    };

    /// <summary>An item of which name, quantity and amount are printed, and the unit price only when it differs from the amount.</summary>
    public static ItemTruth Item(Purchase purchase, BasketLine line) => new(
        purchase.Chain.NameOf(line.Product),
        line.Quantity,
        line.Quantity > 1 ? line.UnitPrice : null,
        line.Amount,
        null,
        null,
        Discount: line.Kind == LineKind.Returned);

    /// <summary>The same, where lines of the reduced rate bear a mark.</summary>
    public static ItemTruth MarkedItem(Purchase purchase, BasketLine line) =>
        Item(purchase, line) with { TaxRate = line.Product.TaxRate == ReducedRate ? ReducedRate : null };

    public static ItemTruth Discount(LineDiscount discount) => new(discount.Label, 1, null, -discount.Yen, null, null, Discount: true);

    /// <summary>The mark of a line of the reduced rate; nothing for others.</summary>
    public static string Mark(BasketLine line, string mark) => line.Product.TaxRate == ReducedRate ? mark : "";
}
