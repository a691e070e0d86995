using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A supermarket: tax on top, ＊ before names, quantity below the item, discounts below the item they lower.</summary>
internal sealed class SupermarketLayout : IReceiptLayout
{
    public string Name => "supermarket";

    public int Columns => 21;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "boxed");
        PrintHead(slip, purchase);
        var items = purchase.Lines.SelectMany(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with { Change = purchase.Change ?? 0 });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name)
        .Center($"{purchase.Branch.Address}")
        .Center($"TEL {purchase.Branch.Phone}")
        .Center($"登録番号：{purchase.Chain.RegistrationNumber}")
        .Center("毎週水曜は　たまごの日", "small")
        .Center("領　収　証", "bold")
        .Pair($"{Spaced(purchase.Day)}({Weekday(purchase.Day)})", purchase.Time.Format("HH:mm"))
        .Pair($"レジ{Padded(purchase.Register, 4)}　取{Padded(purchase.Number, 4)}", $"責 {Padded(purchase.Clerk, 4)}")
        .Rule();

    private static IEnumerable<ItemTruth> PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        var amount = Grouped(line.Amount);
        var name = Facts.Mark(line, "＊") + purchase.Chain.NameOf(line.Product);
        _ = line.Quantity == 1
            ? slip.Pair(name, amount)
            : slip.Left(name).Pair($"　　({line.Quantity}個 X 単{line.UnitPrice})", amount);
        yield return Facts.MarkedItem(purchase, line);
        if (line.Discount is { } discount)
        {
            _ = slip.Pair("　　" + discount.Label, "-" + Grouped(discount.Yen));
            yield return Facts.Discount(discount);
        }
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip.Rule().Pair($"小計　{purchase.Bill.Pieces,3}点", Yen(purchase.Bill.Subtotal));
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip
                .Pair($"外税{share.Rate,2}%対象額", Yen(share.Taxable))
                .Pair($"外税{share.Rate,2}%", Yen(share.Tax));
        }

        _ = slip.Pair("合　計", Yen(purchase.Bill.Total), "big");
        _ = purchase.CashReceived is { } cash
            ? slip.Pair("お預り", Yen(cash)).Pair("お釣り", Yen(purchase.Change!.Value), "tall")
            : slip.Pair(purchase.Tender, Yen(purchase.Due)).Pair("お釣り", Yen(0));
        _ = slip
            .Rule()
            .Left("＊印は軽減税率(8%)適用商品", "small")
            .Barcode($"{purchase.Register}{purchase.Number}{purchase.Clerk}{purchase.Day.DayNumber}");
    }
}
