using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A home centre: department and code above each name, pieces above both, sums in two columns, returns, points. Held out.</summary>
internal sealed class HomeCenterLayout : IReceiptLayout
{
    private static readonly string[] Departments = ["daily", "drug", "snack", "drink", "instant", "hundred"];

    public string Name => "home-center";

    public int Columns => 21;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "underlined");
        PrintHead(slip, purchase);
        var items = purchase.Lines.SelectMany(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        PrintPoints(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with { ReceiptNumber = Padded(purchase.Number, 6) });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Left(purchase.Branch.Name)
        .Left($"〒 {purchase.Branch.Address}", "small")
        .Left($"☎ {purchase.Branch.Phone}")
        .Left($"適格事業者 {purchase.Chain.RegistrationNumber}")
        .Rule("double")
        .Pair($"{purchase.Day.Format("yyyy-MM-dd")} {HourAndMinute(purchase)}", $"係:{Staff.Of(purchase.Clerk)}")
        .Pair($"POS{Padded(purchase.Register, 3)}", $"伝票番号 {Padded(purchase.Number, 6)}")
        .Rule("double");

    private static IEnumerable<ItemTruth> PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        _ = line.Kind == LineKind.Returned ? slip.Left("＜返品＞") : slip;
        _ = line.Quantity > 1 ? slip.Left($"      {line.Quantity}点 @{Grouped(line.UnitPrice)}") : slip;
        _ = slip
            .Left($"D{Padded((Array.IndexOf(Departments, line.Product.Shelf) * 7) + 11, 3)} {line.Product.Gtin}")
            .Pair("  " + purchase.Chain.NameOf(line.Product), Grouped(line.Amount) + (line.Product.TaxRate == Facts.ReducedRate ? "※" : "　"));
        yield return Facts.MarkedItem(purchase, line) with { Gtin = line.Product.Gtin };
        if (line.Discount is { } discount)
        {
            _ = slip.Pair("  " + discount.Label, $"-{Grouped(discount.Yen)}　");
            yield return Facts.Discount(discount);
        }
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip.Rule().Pair($"お買上 {purchase.Bill.Pieces}点", $"小計 {Grouped(purchase.Bill.Subtotal)}");
        _ = purchase.Bill.Coupon > 0 ? slip.Pair("クーポン券", $"-{Grouped(purchase.Bill.Coupon)}") : slip;
        _ = slip.Pair("総合計", Yen(purchase.Bill.Total), "big");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Pair($"{share.Rate,2}%対象 {Grouped(share.Taxable)}", $"(内税 {Grouped(share.Tax)})");
        }

        _ = purchase.PointsUsed > 0 ? slip.Pair("ポイント支払", Grouped(purchase.PointsUsed)) : slip;
        _ = purchase.CashReceived is { } cash
            ? slip.Pair($"お預り {Grouped(cash)}", $"お釣り {Grouped(purchase.Change!.Value)}")
            : slip.Pair(purchase.Tender, Grouped(purchase.Due)).Left($"会員カード {MaskedCard(purchase)}", "small");
    }

    private static void PrintPoints(Slip slip, Purchase purchase) => slip
        .Rule()
        .Pair($"今回ポイント {purchase.PointsEarned}P", $"残高 {purchase.Clerk + purchase.PointsEarned}P")
        .Left("※は軽減税率対象です", "small")
        .Barcode($"{purchase.Register}{purchase.Number}{purchase.Day.DayNumber}");
}
