using System.Text.RegularExpressions;
using GiftDigi.Receipts.Parsing.Opinions;
using GiftDigi.Receipts.Parsing.Solving;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing;

/// <summary>Turns the lines of a page into the facts of a receipt.</summary>
public static class ReceiptParser
{
    /// <summary>
    /// Reads whatever the page says; a page without a receipt gives an empty one. Never throws on any text, and takes time
    /// in proportion to a bounded number of rows. What another reader read of the same receipt is weighed with it.
    /// </summary>
    /// <param name="page">The text as seen.</param>
    /// <param name="today">The day in Japan: purchases of later days are doubted.</param>
    public static Receipt Parse(OcrPage page, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(page);
        var receipt = ParseAlone(page, today);
        return page.Second is { } second ? Judging.Join(receipt, second, second.Page is null ? null : ParseAlone(second.Page, today)) : receipt;
    }

    private static Receipt ParseAlone(OcrPage page, DateOnly today)
    {
        try
        {
            return Judging.WithFields(Read(page, Slip.Of(RowBuilder.Build(page)), today), page);
        }
        catch (RegexMatchTimeoutException)
        {
            return new();
        }
    }

    private static Receipt Read(OcrPage page, Slip slip, DateOnly today)
    {
        var rows = slip.Rows.Select(row => row.Row).ToList();
        var date = PurchaseDateReader.Read(rows, today);
        var (merchant, branch) = ShopNameReader.Read(slip);
        var header = new Receipt
        {
            Merchant = merchant,
            Branch = branch,
            Address = AddressReader.Read(rows),
            Phone = PhoneReader.Read(rows),
            RegistrationNumber = RegistrationNumberReader.Read(rows),
            ReceiptNumber = ReceiptNumberReader.Read(rows),
            Register = RegisterReader.Read(rows),
            ApprovalNumber = ApprovalNumberReader.Read(rows),
            PurchaseDate = date?.Date,
            PurchaseTime = PurchaseTimeReader.Read(rows, date?.Row ?? 0),
        };
        return WithAmounts(header, page, slip);
    }

    private static Receipt WithPaper(Receipt receipt, Slip slip)
    {
        var (kind, boxes) = PaperKindReader.Read(slip, receipt);
        return receipt with { Paper = kind, PaperBoxes = boxes };
    }

    private static Receipt WithAmounts(Receipt header, OcrPage page, Slip slip)
    {
        var items = ItemReader.Read(slip);
        var amounts = SummaryAmount.FindAll(slip);
        var taxes = TaxReader.Read(amounts);
        var payment = Payment.Of(amounts);
        var settlement = new Settlement(amounts, items, taxes, payment);
        var receipt = header with
        {
            Items = [.. items, .. settlement.Discounts()],
            Subtotal = settlement.Subtotal,
            Tax = taxes.Whole(),
            TaxByRate = taxes.ByRate(settlement.IncludesOpenTax),
            CouponDiscount = settlement.Coupon(),
            PointsUsed = CountsReader.Points(slip, RowKind.PointsUsed),
            PointsEarned = CountsReader.Points(slip, RowKind.PointsEarned),
            Total = settlement.Total,
            Tender = payment.Tender,
            CashReceived = payment.CashReceived,
            Change = payment.Change,
            ItemCount = CountsReader.ItemCount(slip),
        };
        return WithPaper(Settling.Settle(receipt, new(page.Lines), payment.Charged is [var only] ? only.Read() : null), slip);
    }
}
