using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Parsing;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing.Solving;

/// <summary>Receipts whose figures agree, printed with one digit wrong: read as they were meant, or as printed with the fault told.</summary>
public sealed class MisreadDigitTests
{
    private static readonly string[] Names = ["りんご", "みかん", "食パン", "牛乳", "洗剤", "ほうじ茶", "おにぎり"];

    [Fact]
    public void One_misread_digit_is_put_right_or_told_and_nothing_else_changes()
    {
        var property = Prop.ForAll(Misread().ToArbitrary(), IsPutRightOrTold);

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Figures_that_agree_stay_as_they_are()
    {
        var property = Prop.ForAll(Figures().ToArbitrary(), figures => Read(figures) is var receipt
            && Values(receipt).SequenceEqual(figures.Values)
            && receipt.Faults.Count == 0);

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static bool IsPutRightOrTold(PrintedFigures printed, int at, int read)
    {
        var misread = printed.With(at, read);
        var receipt = Read(misread);
        var values = Values(receipt);
        return values.SequenceEqual(printed.Values) || (values.SequenceEqual(misread.Values) && receipt.Faults.Count > 0);
    }

    private static bool IsPutRightOrTold((PrintedFigures Printed, int At, int Read) misread) => IsPutRightOrTold(misread.Printed, misread.At, misread.Read);

    private static Gen<(PrintedFigures Printed, int At, int Read)> Misread() =>
        from figures in Figures()
        from at in Gen.Choose(0, figures.Values.Count - 1)
        let digits = figures.Values[at].ToString(CultureInfo.InvariantCulture)
        from place in Gen.Choose(0, digits.Length - 1)
        from digit in Gen.Elements("123456789".Where(digit => digit != digits[place]).ToArray())
        select (figures, at, int.Parse(digits[..place] + digit + digits[(place + 1)..], CultureInfo.InvariantCulture));

    private static Gen<PrintedFigures> Figures() =>
        from prices in Gen.Choose(11, 1_999).NonEmptyListOf().Where(prices => prices.Count <= 12)
        from pieces in Gen.Choose(2, 6).ListOf(prices.Count)
        from paid in Gen.Choose(1, 900)
        select new PrintedFigures([.. prices], [.. pieces], paid);

    private static Receipt Read(PrintedFigures figures) => ReceiptParser.Parse(PageOf.Rows(figures.Rows(Names)), new(2026, 11, 22));

    private static List<int> Values(Receipt receipt) =>
    [
        .. receipt.Items.SelectMany(item => item.UnitPrice is { } price ? [price.Value.Yen, item.Amount!.Value.Yen] : new[] { item.Amount!.Value.Yen }),
        receipt.Subtotal!.Value.Yen, receipt.TaxByRate[0].Tax!.Value.Yen, receipt.Total!.Value.Yen,
        receipt.CashReceived!.Value.Yen, receipt.Change!.Value.Yen,
    ];
}
