using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A shop open all night: hours to 28, half-width names, several for less, returns, the slip of a card below.</summary>
internal sealed class LateNightLayout : IReceiptLayout
{
    public string Name => "late-night";

    public int Columns => 20;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "banner");
        PrintHead(slip, purchase);
        var items = purchase.Lines.SelectMany(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        PrintCard(slip, purchase);
        return new(slip, Facts.Of(purchase, items) with { PurchaseTime = HourAndMinute(purchase), Address = null });
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center(purchase.Branch.Name, "bold")
        .Center($"電話番号 {purchase.Branch.Phone}")
        .Center($"登録番号 {purchase.Chain.RegistrationNumber}")
        .Rule("solid")
        .Pair($"{Spaced(purchase.Day)}({Weekday(purchase.Day)}) {HourAndMinute(purchase)}", $"責No.{Padded(purchase.Clerk, 3)}")
        .Pair($"レジNo.{Padded(purchase.Register, 4)}", $"取引No.{Padded(purchase.Number, 4)}")
        .Left($"担当:{Staff.Of(purchase.Clerk)}")
        .Rule("solid");

    private static IEnumerable<ItemTruth> PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        if (line.Kind == LineKind.Returned)
        {
            _ = slip.Center("** 返品 **");
        }

        var name = Facts.Mark(line, "*") + purchase.Chain.NameOf(line.Product);
        _ = line.Quantity == 1
            ? slip.Pair(name, Yen(line.Amount))
            : slip.Left(name).Pair($"   {line.Quantity}ｺX単{line.UnitPrice}", Yen(line.Amount));
        yield return Facts.MarkedItem(purchase, line);
        if (line.Discount is { } discount)
        {
            _ = slip.Pair("   " + discount.Label, Yen(-discount.Yen));
            yield return Facts.Discount(discount);
        }
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        _ = slip.Rule().Pair($"小計　{purchase.Bill.Pieces}点", Yen(purchase.Bill.Subtotal));
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Pair($"(税率{share.Rate,2}%対象額", $"{Yen(share.Taxable)})").Pair($"外税額{share.Rate,2}%", Yen(share.Tax));
        }

        _ = slip.Pair("お買上計", Yen(purchase.Bill.Total), "big");
        _ = purchase.CashReceived is { } cash
            ? slip.Pair("現金", Yen(cash)).Pair("お釣", Yen(purchase.Change!.Value), "tall")
            : slip.Pair(purchase.Tender, Yen(purchase.Due));
    }

    private static void PrintCard(Slip slip, Purchase purchase)
    {
        if (purchase.CashReceived is null)
        {
            _ = slip
                .Rule("double")
                .Left($"カード番号 {MaskedCard(purchase)}", "small")
                .Pair($"承認番号 {Padded(purchase.Clerk * 7, 6)}", $"端末 {Padded(purchase.Register * 311, 5)}", "small");
        }

        _ = slip.Rule().Left("*は軽減税率対象商品", "small").Center("朝まで営業 よい夜を", "small");
    }
}
