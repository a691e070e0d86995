using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A restaurant open late: table and guests, pieces in a column, 円 behind every sum, a charge for service. Held out.</summary>
internal sealed class RestaurantLayout : IReceiptLayout
{
    public string Name => "restaurant";

    public int Columns => 19;

    public bool Serif => true;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "boxed");
        PrintHead(slip, purchase);
        var items = purchase.Lines.Select(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with
        {
            PurchaseTime = HourAndMinute(purchase),
            ReceiptNumber = Padded(purchase.Number, 5),
            ItemCount = null,
        });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name)
        .Center(purchase.Branch.Address, "small")
        .Center($"お電話 {purchase.Branch.Phone}")
        .Gap()
        .Center("領 収 書", "tall")
        .Left($"{purchase.Day.Format("yyyy年MM月dd日")}({Weekday(purchase.Day)}) {HourAndMinute(purchase)}")
        .Pair($"テーブル {purchase.Register}", $"{(purchase.Clerk % 5) + 1}名様")
        .Pair($"伝票No.{Padded(purchase.Number, 5)}", $"担当 {Staff.Of(purchase.Clerk)}")
        .Rule("solid")
        .Columns("品名", "数量", "金額")
        .Rule();

    private static ItemTruth PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        _ = slip.Columns(purchase.Chain.NameOf(line.Product), Plain(line.Quantity), Written(line.Amount));
        return Facts.Item(purchase, line) with { UnitPrice = null };
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        var share = purchase.Bill.Shares[0];
        _ = slip
            .Rule("solid")
            .Pair("小計", Written(purchase.Bill.Subtotal))
            .Pair($"消費税({share.Rate}%)", Written(share.Tax))
            .Pair("お会計", Written(purchase.Bill.Total), "big")
            .Right($"({share.Rate}%対象 {Written(share.Taxable)}　消費税 {Written(share.Tax)})", "small");
        _ = purchase.CashReceived is { } cash
            ? slip.Pair("お預り", Written(cash)).Pair("お釣り", Written(purchase.Change!.Value))
            : slip.Pair(purchase.Tender, Written(purchase.Due)).Right(MaskedCard(purchase), "small");
        _ = slip
            .Rule()
            .Left($"登録番号:{purchase.Chain.RegistrationNumber}")
            .Center("またのお越しをお待ちしております", "small");
    }

    private static string Written(int amount) => Grouped(amount) + "円";
}
