using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A market with a member's card: a coupon after the subtotal, points that pay, points that are earned.</summary>
internal sealed class PointMarketLayout : IReceiptLayout
{
    public string Name => "points";

    public int Columns => 21;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "airy");
        PrintHead(slip, purchase);
        var items = purchase.Lines.SelectMany(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        PrintPoints(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with { ItemCount = null });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name, "bold")
        .Center(purchase.Branch.Address, "small")
        .Center($"TEL {purchase.Branch.Phone}")
        .Center($"登録番号 {purchase.Chain.RegistrationNumber}")
        .Rule("solid")
        .Pair($"{purchase.Day.Year}年{purchase.Day.Month}月{purchase.Day.Day}日({Weekday(purchase.Day)})", purchase.Time.Format("HH:mm"))
        .Pair($"会員番号 ********{Padded(purchase.Clerk, 4)}", $"No.{Padded(purchase.Number, 4)}")
        .Rule("solid");

    private static IEnumerable<ItemTruth> PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        var amount = Facts.Mark(line, "* ") + Yen(line.Amount);
        var name = purchase.Chain.NameOf(line.Product);
        _ = line.Quantity == 1 ? slip.Pair(name, amount) : slip.Left(name).Pair($"    {Yen(line.UnitPrice)}X {line.Quantity}点", amount);
        yield return Facts.MarkedItem(purchase, line);
        if (line.Discount is { } discount)
        {
            _ = slip.Pair("    会員様" + discount.Label, Yen(-discount.Yen));
            yield return Facts.Discount(discount with { Label = "会員様" + discount.Label });
        }
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip.Rule().Pair("小　計", Yen(purchase.Bill.Subtotal));
        if (purchase.Bill.Coupon > 0)
        {
            _ = slip.Pair("クーポン割引", Yen(-purchase.Bill.Coupon));
        }

        _ = slip.Pair("合　計", Yen(purchase.Bill.Total), "big");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Right($"({share.Rate}%対象 {Yen(share.Taxable)} 内税 {Yen(share.Tax)})");
        }

        if (purchase.PointsUsed > 0)
        {
            _ = slip.Pair("ポイント利用", Yen(-purchase.PointsUsed)).Pair("差引お支払額", Yen(purchase.Due));
        }

        _ = purchase.CashReceived is { } cash
            ? slip.Pair("現金お預り", Yen(cash)).Pair("お釣り", Yen(purchase.Change!.Value))
            : slip.Pair(purchase.Tender, Yen(purchase.Due));
    }

    private static void PrintPoints(Slip slip, Purchase purchase) => slip
        .Rule("double")
        .Pair("今回獲得ポイント", $"{purchase.PointsEarned}P")
        .Pair("累計ポイント残高", $"{purchase.Clerk + purchase.PointsEarned}P")
        .Rule("double")
        .Left("*印は軽減税率対象商品", "small")
        .Center("次回使える 50円引クーポン", "invert")
        .Barcode($"{purchase.Clerk}{purchase.Number}{purchase.Day.DayNumber}");
}
