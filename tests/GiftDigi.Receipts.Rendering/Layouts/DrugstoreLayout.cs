using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A drugstore: half-width katakana names under their product code, ※ after the amount.</summary>
internal sealed class DrugstoreLayout : IReceiptLayout
{
    public string Name => "drugstore";

    public int Columns => 20;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "underlined");
        PrintHead(slip, purchase);
        var items = purchase.Lines.Select(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with
        {
            PurchaseTime = purchase.Time.Format("HH:mm:ss"),
            ReceiptNumber = Padded(purchase.Number, 8),
        });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name, "bold")
        .Left($"住所　{purchase.Branch.Address}", "small")
        .Left($"電話　{purchase.Branch.Phone}")
        .Left($"登録番号 {purchase.Chain.RegistrationNumber}")
        .Gap()
        .Left($"{purchase.Day.Format("yyyy年MM月dd日")}({Weekday(purchase.Day)}) {purchase.Time.Format("HH:mm:ss")}")
        .Pair($"ﾚｼﾞ {Padded(purchase.Register, 2)} 担当 {Padded(purchase.Clerk, 6)}", $"No{Padded(purchase.Number, 8)}")
        .Rule("solid");

    private static ItemTruth PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        var amount = Yen(line.Amount) + (line.Product.TaxRate == Facts.ReducedRate ? "※" : "　");
        _ = slip.Left(line.Product.Gtin ?? "");
        _ = line.Quantity == 1
            ? slip.Pair($" {purchase.Chain.NameOf(line.Product)}", amount)
            : slip.Left($" {purchase.Chain.NameOf(line.Product)}").Pair($"        {line.Quantity}点 x {line.UnitPrice}", amount);
        return Facts.MarkedItem(purchase, line) with { Gtin = line.Product.Gtin };
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip
            .Rule("solid")
            .Pair("小　計", Yen(purchase.Bill.Subtotal) + "　")
            .Pair("税込合計金額", Yen(purchase.Bill.Total) + "　", "tall bold");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Left($"  {share.Rate,2}%対象 {Yen(share.Taxable)} 内税額 {Yen(share.Tax)}");
        }

        _ = purchase.CashReceived is { } cash
            ? slip.Pair("現　金　　お預り", Yen(cash) + "　").Pair("お つ り", Yen(purchase.Change!.Value) + "　")
            : slip.Pair(purchase.Tender, Yen(purchase.Due) + "　");
        _ = slip
            .Pair("お買上商品数", $"{purchase.Bill.Pieces}点　")
            .Rule("solid")
            .Left("※印は軽減税率8%対象商品です", "small")
            .Left("返品は7日以内に本レシートをお持ち下さい", "small");
    }
}
