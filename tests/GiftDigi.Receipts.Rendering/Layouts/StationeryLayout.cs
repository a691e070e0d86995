using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A shop for stationery: the era as a letter (R8.11.21), code and price below the name, a member's number in full.</summary>
internal sealed class StationeryLayout : IReceiptLayout
{
    public string Name => "stationery";

    public int Columns => 20;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "");
        PrintHead(slip, purchase);
        var items = purchase.Lines.SelectMany(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        PrintPoints(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with { ReceiptNumber = $"{purchase.Register}-{Padded(purchase.Number, 4)}" });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name)
        .Center(purchase.Branch.Address, "small")
        .Center($"TEL {purchase.Branch.Phone}")
        .Center("領収証明細", "wide")
        .Pair($"{ShortReiwa(purchase.Day)}({Weekday(purchase.Day)}) {HourAndMinute(purchase)}", $"伝票{purchase.Register}-{Padded(purchase.Number, 4)}")
        .Left($"会員番号 {MemberNumber(purchase)}")
        .Left($"販売員 {Staff.Of(purchase.Clerk)}")
        .Rule();

    private static IEnumerable<ItemTruth> PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        var isReduced = line.Product.TaxRate == Facts.ReducedRate;
        var name = (line.Kind == LineKind.Returned ? "返品 " : "") + purchase.Chain.NameOf(line.Product);
        _ = slip
            .Left(name)
            .Pair($"  {line.Product.Gtin}{(line.Quantity == 1 ? "" : $" {line.Quantity}点x{line.UnitPrice}")}", Yen(line.Amount) + (isReduced ? "軽" : "　"));
        yield return Facts.MarkedItem(purchase, line) with { Description = name, Gtin = line.Product.Gtin };
        if (line.Discount is { } discount)
        {
            _ = slip.Pair("    " + discount.Label, Yen(-discount.Yen) + "　");
            yield return Facts.Discount(discount);
        }
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip
            .Rule()
            .Pair("お買上点数", $"{purchase.Bill.Pieces}点　")
            .Pair("小計", Yen(purchase.Bill.Subtotal) + "　");
        if (purchase.Bill.Coupon > 0)
        {
            _ = slip.Pair("クーポン値引", Yen(-purchase.Bill.Coupon) + "　");
        }

        _ = slip.Pair("税込合計", Yen(purchase.Bill.Total), "big");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Right($"(内消費税等{share.Rate}%　対象{Yen(share.Taxable)}　税額{Yen(share.Tax)})", "small");
        }

        _ = purchase.PointsUsed > 0 ? slip.Pair("ポイント値引", Yen(-purchase.PointsUsed) + "　") : slip;
        _ = purchase.CashReceived is { } cash
            ? slip.Pair("お預り金額", Yen(cash) + "　").Pair("お釣り", Yen(purchase.Change!.Value) + "　")
            : slip.Pair(purchase.Tender, Yen(purchase.Due) + "　");
    }

    private static void PrintPoints(Slip slip, Purchase purchase) => slip
        .Rule("double")
        .Pair("今回付与ポイント", $"{purchase.PointsEarned}点　")
        .Pair("累計ポイント", $"{Grouped((purchase.Clerk * 3) + purchase.PointsEarned)}点　")
        .Left($"登録番号 {purchase.Chain.RegistrationNumber}")
        .Left("軽:軽減税率対象", "small");
}
