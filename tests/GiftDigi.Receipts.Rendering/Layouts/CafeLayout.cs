using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A café: serif, Japanese era, name, pieces and amount in columns, one rate of tax.</summary>
internal sealed class CafeLayout : IReceiptLayout
{
    public string Name => "cafe";

    public int Columns => 19;

    public bool Serif => true;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "airy");
        PrintHead(slip, purchase);
        var items = purchase.Lines.Select(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items));
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name)
        .Center($"〒　{purchase.Branch.Address}", "small")
        .Center($"☎ {purchase.Branch.Phone}")
        .Gap()
        .Center($"{Reiwa(purchase.Day)}　{purchase.Time.Hour}時{Padded(purchase.Time.Minute, 2)}分")
        .Pair($"伝票番号 {Padded(purchase.Number, 4)}", $"卓 {purchase.Register}　{(purchase.Clerk % 3) + 1}名様")
        .Rule("double");

    private static ItemTruth PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        _ = slip.Columns(purchase.Chain.NameOf(line.Product), Plain(line.Quantity), Yen(line.Amount));
        return Facts.Item(purchase, line) with { UnitPrice = null };
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        var share = purchase.Bill.Shares[0];
        _ = slip
            .Rule()
            .Columns("小　計", Plain(purchase.Bill.Pieces), Yen(purchase.Bill.Subtotal))
            .Pair("お会計", Yen(purchase.Bill.Total), "big")
            .Right($"({share.Rate}%対象 {Yen(share.Taxable)}　内消費税等 {Yen(share.Tax)})", "small");
        _ = purchase.CashReceived is { } cash
            ? slip.Pair("お預り金額", Yen(cash)).Pair("おつり", Yen(purchase.Change!.Value))
            : slip.Pair(purchase.Tender, Yen(purchase.Due));
        _ = slip
            .Rule("double")
            .Center($"登録番号 {purchase.Chain.RegistrationNumber}", "small")
            .Center("ごゆっくりお過ごしいただけましたか", "small");
    }
}
