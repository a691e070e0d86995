using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A discount store: dense, 内8 or 内10 before every name, unit price and pieces above the name they belong to.</summary>
internal sealed class DiscountStoreLayout : IReceiptLayout
{
    public string Name => "discount";

    public int Columns => 20;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "slanted").Center("驚きの安さ 毎日ぜんぶお買得！", "invert");
        PrintHead(slip, purchase);
        var items = purchase.Lines.SelectMany(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with
        {
            PurchaseTime = purchase.Time.Format("HH:mm:ss"),
            ReceiptNumber = Padded(purchase.Number, 6),
            Address = null,
        });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name, "bold")
        .Center($"TEL {purchase.Branch.Phone}")
        .Center($"事業者登録番号 {purchase.Chain.RegistrationNumber[..1]} {purchase.Chain.RegistrationNumber[1..]}")
        .Pair($"{purchase.Day.Format("yyyy/MM/dd")}({Weekday(purchase.Day)})", purchase.Time.Format("HH:mm:ss"))
        .Pair($"#{Padded(purchase.Number, 6)} R{Padded(purchase.Register, 3)}", $"扱者{Padded(purchase.Clerk, 5)}")
        .Rule("solid");

    private static IEnumerable<ItemTruth> PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        var name = $"内{line.Product.TaxRate,-2} {purchase.Chain.NameOf(line.Product)}";
        _ = line.Quantity == 1
            ? slip.Pair(name, Yen(line.Amount))
            : slip.Left($"      {line.Quantity}点 @{line.UnitPrice}").Pair(name, Yen(line.Amount));
        yield return Facts.Item(purchase, line) with { TaxRate = line.Product.TaxRate };
        if (line.Discount is { } discount)
        {
            _ = slip.Pair("     " + discount.Label, Yen(-discount.Yen));
            yield return Facts.Discount(discount);
        }
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip
            .Rule("solid")
            .Pair("小計", Yen(purchase.Bill.Subtotal))
            .Pair($"お買上計 {purchase.Bill.Pieces}点", Yen(purchase.Bill.Total), "big");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Pair($"  (内税{share.Rate,2}%対象", $"{Yen(share.Taxable)})").Pair($"  (内税{share.Rate,2}%", $"{Yen(share.Tax)})");
        }

        _ = purchase.CashReceived is { } cash
            ? slip.Pair("お預り", Yen(cash)).Pair("お釣り", Yen(purchase.Change!.Value), "wide")
            : slip.Pair(purchase.Tender, Yen(purchase.Due));
        _ = slip
            .Rule("solid")
            .Center("24時間年中無休で営業中！", "bold")
            .Center("他店より高い品がありましたら", "small")
            .Center("遠慮なくお申し付けください", "small")
            .Barcode($"{purchase.Number}{purchase.Clerk}{purchase.Day.DayNumber}{purchase.Register}");
    }
}
