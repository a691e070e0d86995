using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>
/// An item whose pieces, price and amount agree with each other, while the sum of the receipt, and its count of pieces where it has one,
/// agree with fewer pieces of it. A row that was not read makes too small a sum; a discount that was not read is no multiple of one
/// item's price, and takes no pieces off the count.
/// </summary>
internal static class PiecesTest
{
    private const string Name = "pieces";

    public static IEnumerable<Signal> Look(OcrPage page, Receipt receipt)
    {
        if ((receipt.Subtotal ?? receipt.Total) is not { Inferred: false } sum || receipt.Items.Any(item => item.Amount is null))
        {
            return [];
        }

        var excess = receipt.Items.Sum(item => (long)item.Amount!.Value.Yen) - sum.Value.Yen;
        return excess <= 0 ? [] : receipt.Items.Select(item => Look(page, receipt, item, sum, excess)).OfType<Signal>().Take(1);
    }

    private static Signal? Look(OcrPage page, Receipt receipt, LineItem item, ReadValue<Money> sum, long excess)
    {
        if (item is not { IsDiscount: false, Quantity: { Inferred: false } pieces, UnitPrice: { Inferred: false, Value.Yen: > 0 } price, Amount: { Inferred: false } amount }
            || (long)pieces.Value * price.Value.Yen != amount.Value.Yen || excess % price.Value.Yen != 0 || excess / price.Value.Yen >= pieces.Value)
        {
            return null;
        }

        var more = (int)(excess / price.Value.Yen);
        var isConfirmed = receipt.ItemCount is { Inferred: false } count
            ? receipt.Items.Where(other => !other.IsDiscount).Sum(other => other.Quantity?.Value ?? 1) - count.Value == more
            : IsSumConfirmed(receipt, sum.Value);
        var boxes = Evidence.Boxes(pieces.Box, amount.Box, sum.Box);
        return isConfirmed && boxes.All(box => PrintedWords.In(page, box).IsSure)
            ? new(
                Name,
                SignalStrength.Strong,
                Reason.Altered,
                string.Create(CultureInfo.InvariantCulture, $"{pieces.Value} pieces of an item are printed, and the sum is that of {pieces.Value - more}"),
                boxes)
            : null;
    }

    /// <summary>Whether what bears the taxes adds up to the same sum, so that no row of a discount is missing from it.</summary>
    private static bool IsSumConfirmed(Receipt receipt, Money sum) =>
        receipt.TaxByRate.Count > 0 && receipt.TaxByRate.All(rate => rate.Taxable is { Inferred: false }) && receipt.TaxByRate.Sum(rate => rate.Taxable!.Value.Yen) == sum.Yen;
}
