using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A convenience store: narrow, tax included, 軽 after the amount, quantity on the line after the name.</summary>
internal sealed class ConvenienceStoreLayout : IReceiptLayout
{
    public string Name => "convenience";

    public int Columns => 19;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "banner");
        PrintHead(slip, purchase);
        var items = purchase.Lines.Select(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with { Subtotal = null, ReceiptNumber = $"{purchase.Register}-{Padded(purchase.Number, 4)}" });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name, "tall")
        .Center(purchase.Branch.Address)
        .Center($"電話:{purchase.Branch.Phone}  レジ#{purchase.Register}")
        .Center($"登録番号 {purchase.Chain.RegistrationNumber}")
        .Rule()
        .Pair(
            $"{purchase.Day.Year}年{purchase.Day.Month,2}月{purchase.Day.Day,2}日({Weekday(purchase.Day)}) {purchase.Time.Format("HH:mm")}",
            $"責No.{Padded(purchase.Clerk, 3)}")
        .Center("【 領 収 書 】", "tall");

    private static ItemTruth PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        var amount = Yen(line.Amount) + Facts.Mark(line, "軽");
        var name = purchase.Chain.NameOf(line.Product);
        _ = line.Quantity == 1
            ? slip.Pair(name, amount)
            : slip.Left(name).Pair($"　　@{line.UnitPrice} × {line.Quantity}点", amount);
        return Facts.MarkedItem(purchase, line);
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip.Gap().Pair($"合計 {purchase.Bill.Pieces}点", Yen(purchase.Bill.Total), "big");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip
                .Pair($"({share.Rate,2}%対象", $"{Yen(share.Taxable)})", "indent")
                .Pair("(内消費税等", $"{Yen(share.Tax)})", "indent");
        }

        _ = purchase.CashReceived is { } cash
            ? slip.Gap().Pair("お預り", Yen(cash), "wide").Pair("お　釣", Yen(purchase.Change!.Value), "wide")
            : slip.Gap().Pair(purchase.Tender + "支払", Yen(purchase.Due), "wide");
        _ = slip
            .Left("「軽」は軽減税率対象商品です。", "small")
            .Rule()
            .Pair("レシートNo.", $"{purchase.Register}-{Padded(purchase.Number, 4)}")
            .Center("またのご来店をお待ちしております", "small");
    }
}
