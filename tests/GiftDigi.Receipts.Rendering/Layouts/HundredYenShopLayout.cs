using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A hundred-yen shop: short dates, name over code and price, tax on top.</summary>
internal sealed class HundredYenShopLayout : IReceiptLayout
{
    public string Name => "hundred-yen";

    public int Columns => 18;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "");
        PrintHead(slip, purchase);
        var items = purchase.Lines.Select(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with { Address = null });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name)
        .Center($"TEL:{purchase.Branch.Phone}")
        .Center("<< 領 収 証 >>", "wide")
        .Pair($"{purchase.Day.Format("yy.MM.dd")} {Weekday(purchase.Day)}曜日", purchase.Time.Format("HH:mm"))
        .Pair($"登録番号:{purchase.Chain.RegistrationNumber}", "")
        .Pair($"店員:{Padded(purchase.Clerk, 4)}", $"{Padded(purchase.Register, 2)}#{Padded(purchase.Number, 4)}")
        .Gap();

    private static ItemTruth PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        _ = slip.Pair(purchase.Chain.NameOf(line.Product), $"{Yen(line.Amount)}{(line.Product.TaxRate == Facts.ReducedRate ? "*" : " ")}");
        _ = line.Quantity == 1
            ? slip.Left($"  {line.Product.Gtin}")
            : slip.Left($"  {line.Product.Gtin} @{line.UnitPrice}X{line.Quantity}個");
        return Facts.MarkedItem(purchase, line) with { Gtin = line.Product.Gtin };
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip.Rule().Pair($"小計　{purchase.Bill.Pieces}個", Yen(purchase.Bill.Subtotal) + " ");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Pair($"外税({share.Rate}%対象 {Yen(share.Taxable)})", Yen(share.Tax) + " ");
        }

        _ = slip.Pair("合計", Yen(purchase.Bill.Total), "big");
        _ = purchase.CashReceived is { } cash
            ? slip.Pair("現金", Yen(cash) + " ").Pair("釣銭", Yen(purchase.Change!.Value) + " ")
            : slip.Pair(purchase.Tender, Yen(purchase.Due) + " ");
        _ = slip.Gap().Left("*:軽減税率対象", "small").Center("毎度ありがとうございます");
    }
}
