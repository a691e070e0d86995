using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using static GiftDigi.Receipts.Rendering.Layouts.Figures;

namespace GiftDigi.Receipts.Rendering.Layouts;

/// <summary>A warehouse store: dozens of lines with department codes, tax on top, a summary of discounts at the end.</summary>
internal sealed class LongLayout : IReceiptLayout
{
    private static readonly Dictionary<string, string> Departments = new(StringComparer.Ordinal)
    {
        ["drink"] = "0011",
        ["snack"] = "0012",
        ["instant"] = "0013",
        ["season"] = "0014",
        ["dairy"] = "0021",
        ["frozen"] = "0022",
        ["bread"] = "0023",
        ["fresh"] = "0031",
        ["alcohol"] = "0041",
        ["daily"] = "0051",
    };

    public string Name => "long";

    public int Columns => 23;

    public bool Serif => false;

    public Printout Print(Purchase purchase)
    {
        var slip = new Slip().Logo(purchase.Chain.Name, "");
        PrintHead(slip, purchase);
        var items = purchase.Lines.SelectMany(line => PrintLine(slip, purchase, line)).ToList();
        PrintSums(slip, purchase);
        return new(slip, Facts.Of(purchase, items));
    }

    private static void PrintHead(Slip slip, Purchase purchase) => slip
        .Center($"{purchase.Branch.Name}　TEL({purchase.Branch.Phone[..3]}){purchase.Branch.Phone[4..]}")
        .Center(purchase.Branch.Address, "small")
        .Pair($"{Spaced(purchase.Day)}({Weekday(purchase.Day)}) {purchase.Time.Format("HH:mm")}", $"取引No.{Padded(purchase.Number, 4)}")
        .Pair($"登録番号 {purchase.Chain.RegistrationNumber}", $"{Padded(purchase.Register, 2)}-{Padded(purchase.Clerk, 4)}")
        .Rule();

    private static IEnumerable<ItemTruth> PrintLine(Slip slip, Purchase purchase, BasketLine line)
    {
        var amount = Yen(line.Amount) + (line.Product.TaxRate == Facts.ReducedRate ? "※" : "　");
        _ = slip.Pair($"{Departments[line.Product.Shelf]} {purchase.Chain.NameOf(line.Product)}", amount);
        yield return Facts.MarkedItem(purchase, line);
        if (line.Quantity > 1)
        {
            _ = slip.Left($"　　　　{line.Quantity}コ X 単{line.UnitPrice}");
        }

        if (line.Discount is { } discount)
        {
            _ = slip.Pair("　　　　" + discount.Label, $"-{Grouped(discount.Yen)}　");
            yield return Facts.Discount(discount);
        }
    }

    private static void PrintSums(Slip slip, Purchase purchase)
    {
        var saved = purchase.Lines.Sum(line => line.Discount?.Yen ?? 0);
        _ = slip.Rule().Pair("小計", Yen(purchase.Bill.Subtotal) + "　");
        foreach (var share in purchase.Bill.Shares)
        {
            _ = slip.Pair($"(外税{share.Rate,2}%対象 {Yen(share.Taxable)})　外税", Yen(share.Tax) + "　");
        }

        _ = slip.Pair("合計", Yen(purchase.Bill.Total), "big");
        _ = purchase.CashReceived is { } cash
            ? slip.Pair("お預り", Yen(cash) + "　").Pair("お釣り", Yen(purchase.Change!.Value) + "　")
            : slip.Pair(purchase.Tender, Yen(purchase.Due) + "　");
        _ = slip.Pair($"お買上点数 {purchase.Bill.Pieces}点", saved > 0 ? $"値引合計 -{Grouped(saved)}　" : "");
        _ = slip.Rule().Left("※は軽減税率8%の対象です", "small").Center("お車でお越しの方は駐車券をご提示ください", "small");
    }
}
