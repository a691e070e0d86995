using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>
/// Figures that contradict each other although each was read without doubt. A till cannot print them; a misread figure, an unread row
/// or a way of counting that is not known must not look like it.
/// </summary>
internal static class ArithmeticTest
{
    private const string Name = "arithmetic";

    /// <summary>A total with tax is no more than this of what it is without.</summary>
    private const double MostTax = 1.12;

    /// <summary>Money is handed over in notes of this, or several: a total misplaced to that row looks like it.</summary>
    private const int Note = 500;

    /// <summary>A bag and one thing more that a till may leave out of its count.</summary>
    private const int UncountedKinds = 2;

    public static IEnumerable<Signal> Look(OcrPage page, Receipt receipt)
    {
        var refused = RefusedTotal(page, receipt);
        var repaired = Figures(receipt).Select(figure => Repaired(page, receipt, figure)).OfType<Signal>().Take(1);
        var broken = receipt.Faults.Select(fault => Broken(page, receipt, fault)).OfType<Signal>();
        return broken.OrderByDescending(signal => signal.Strength).Concat(refused is null ? [] : [refused]).Concat(repaired).OrderByDescending(signal => signal.Strength).Take(1);
    }

    /// <summary>A figure that arithmetic put in the place of another, which was read surely all the same.</summary>
    private static Signal? Repaired(OcrPage page, Receipt receipt, (string Name, int Value, bool Inferred, PixelBox Box) figure)
    {
        if (!figure.Inferred)
        {
            return null;
        }

        var (printed, wanted) = (PrintedWords.In(page, figure.Box), Math.Abs(figure.Value));
        return printed is { IsSure: true, Numbers: [.., var last] } && !printed.Numbers.Contains(wanted) && !printed.Others.Contains(wanted)
            && !(printed.Numbers.Count == 1 && (IsCut(last, wanted) || IsAnother(receipt, last)))
            && !IsProduct(printed.Numbers, wanted)
            ? Seen(SignalStrength.Strong, $"the {figure.Name} is printed as {string.Join(" ", printed.Numbers)}, and all other figures ask for {wanted:N0}", [figure.Box])
            : null;
    }

    /// <summary>A total that is printed with its label and was read surely, and that was not taken since all other figures lead to another.</summary>
    private static Signal? RefusedTotal(OcrPage page, Receipt receipt)
    {
        if (receipt.Total is not { Inferred: true } taken)
        {
            return null;
        }

        var labelled = SummaryAmount.FindAll(Slip.Of(RowBuilder.Build(page))).Where(amount => amount is { Kind: RowKind.Total, IsGuess: false }).ToList();
        return labelled is [var only, ..] && labelled.TrueForAll(amount => amount.Yen == only.Yen) && only.Yen != taken.Value.Yen
            && !MayBeCut(receipt, only.Yen, taken.Value.Yen) && !IsAnother(receipt, only.Yen)
            && only.Read().Box is var box && PrintedWords.In(page, box) is { IsSure: true } printed && !printed.Others.Contains(taken.Value.Yen)
            ? Seen(SignalStrength.Strong, $"the total is printed as {only.Yen:N0}, and all other figures lead to {taken.Value.Yen:N0}", [box])
            : null;
    }

    private static Signal? Broken(OcrPage page, Receipt receipt, Fault fault)
    {
        var strength = StrengthOf(receipt, fault);
        return strength is { } known && !MayBeCut(receipt, fault.Printed, fault.Expected) && fault.Boxes.All(box => PrintedWords.In(page, box).IsSure)
            ? Seen(known, $"{Words(fault.Equation)}: {fault.Printed:N0} is printed where the other figures make {fault.Expected:N0}", fault.Boxes)
            : null;
    }

    private static SignalStrength? StrengthOf(Receipt receipt, Fault fault) => fault.Equation switch
    {
        // One digit of an amount is misread more often than it is changed alone.
        EquationKind.Pieces => DiffersInOneDigit(fault) ? SignalStrength.Weak : SignalStrength.Strong,
        EquationKind.Change => SignalStrength.Strong,

        // A row of tax or of a coupon that was not read makes the total a little more than the subtotal, or less.
        EquationKind.Total => fault.Printed > fault.Expected * MostTax || (fault.Printed > fault.Expected && HasAllTax(receipt)) ? SignalStrength.Strong : SignalStrength.Weak,
        EquationKind.Items => HasAllItems(receipt) ? SignalStrength.Strong : SignalStrength.Weak,

        // A row that was not read makes fewer pieces than the receipt counts, never more. Tills count pieces or kinds, and bags or not.
        EquationKind.Count => fault.Expected <= fault.Printed ? null : fault.Printed < Kinds(receipt) - UncountedKinds ? SignalStrength.Strong : SignalStrength.Weak,

        // Where a receipt has several rates, a tax may be taken for that of another.
        EquationKind.Tax => HasOneRate(receipt) ? SignalStrength.Strong : SignalStrength.Weak,
        EquationKind.Taxes => SignalStrength.Weak,
        EquationKind.Taxables or EquationKind.Paid => null,
    };

    /// <summary>Whether the number may be another figure, found in a row that is not this one's.</summary>
    private static bool IsAnother(Receipt receipt, int number) => (number % Note == 0 && number > 0)
        || Figures(receipt).Any(figure => Math.Abs(figure.Value) == number)
        || receipt.TaxByRate.Any(rate => rate.Taxable?.Value.Yen == number || rate.Tax?.Value.Yen == number);

    /// <summary>Whether pieces and price stand in the place of their amount.</summary>
    private static bool IsProduct(IReadOnlyList<int> numbers, int wanted) => numbers is [var pieces, var price] && (long)pieces * price == wanted;

    /// <summary>Whether one is the other with digits missing at an end, which the reader loses at the edges of words.</summary>
    private static bool IsCut(int printed, int expected)
    {
        var (one, other) = (Text(Math.Abs(printed)), Text(Math.Abs(expected)));
        return one.Length != other.Length
            && (one.StartsWith(other, StringComparison.Ordinal) || one.EndsWith(other, StringComparison.Ordinal)
                || other.StartsWith(one, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));
    }

    /// <summary>The same, unless the printed one is longer and subtotal and taxes bear each other out, so that no digit of theirs is missing.</summary>
    private static bool MayBeCut(Receipt receipt, int printed, int expected) => IsCut(printed, expected) && !(printed > expected && HasAllTax(receipt));

    private static bool DiffersInOneDigit(Fault fault)
    {
        var (printed, expected) = (Text(fault.Printed), Text(fault.Expected));
        return printed.Length == expected.Length && printed.Zip(expected).Count(pair => pair.First != pair.Second) == 1;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the receipt counts as many pieces as were read, so that no row is missing.</summary>
    private static bool HasAllItems(Receipt receipt) => receipt.ItemCount is { Inferred: false } count
        && count.Value == receipt.Items.Where(item => !item.IsDiscount).Sum(item => item.Quantity?.Value ?? 1);

    /// <summary>Whether the taxed amounts of all rates make the subtotal and bear the taxes that are printed, so that no row of them is missing.</summary>
    private static bool HasAllTax(Receipt receipt) => receipt.Subtotal is { Inferred: false } subtotal && receipt.TaxByRate.Count > 0
        && receipt.TaxByRate.All(rate => rate is { Taxable.Inferred: false, Tax.Inferred: false })
        && receipt.TaxByRate.Sum(rate => rate.Taxable!.Value.Yen) == subtotal.Value.Yen
        && !receipt.Faults.Any(fault => fault.Equation is EquationKind.Tax or EquationKind.Taxes);

    /// <summary>Whether all that was bought bears one rate of tax.</summary>
    private static bool HasOneRate(Receipt receipt) => receipt is { TaxByRate: [{ Taxable: { Inferred: false } taxable, Tax.Inferred: false }], Total: { Inferred: false } total }
        && taxable.Value == total.Value;

    /// <summary>How many kinds were bought for certain: none where the items do not make the printed sum.</summary>
    private static int Kinds(Receipt receipt) => receipt.Subtotal is { Inferred: false } && !receipt.Faults.Any(fault => fault.Equation is EquationKind.Items)
        ? receipt.Items.Count(item => item is { IsDiscount: false, Amount: { Inferred: false, Value.Yen: > 0 } })
        : 0;

    private static IEnumerable<(string Name, int Value, bool Inferred, PixelBox Box)> Figures(Receipt receipt)
    {
        var summary = new (string Name, ReadValue<Money>? Value)[]
        {
            ("subtotal", receipt.Subtotal), ("money received", receipt.CashReceived), ("change", receipt.Change),
        };
        var items = receipt.Items.SelectMany(item => new[] { ("amount of an item", item.Amount), ("price of one", item.UnitPrice) });
        return summary.Concat(items)
            .Where(figure => figure.Item2 is not null)
            .Select(figure => (figure.Item1, figure.Item2!.Value.Yen, figure.Item2.Inferred, figure.Item2.Box))
            .Concat(receipt.Items.Select(item => item.Quantity).OfType<ReadValue<int>>().Where(quantity => quantity.Value != 1)
                .Select(quantity => ("quantity of an item", quantity.Value, quantity.Inferred, quantity.Box)));
    }

    private static string Words(EquationKind kind) => kind switch
    {
        EquationKind.Items => "items and their sum",
        EquationKind.Total => "subtotal and total",
        EquationKind.Change => "money received, total and change",
        EquationKind.Pieces => "pieces, price and amount",
        EquationKind.Tax => "what bears the tax, and the tax",
        EquationKind.Taxes => "the taxes of the rates and their sum",
        EquationKind.Taxables => "what bears the taxes, and the total",
        EquationKind.Paid => "what was paid, and the total",
        EquationKind.Count => "pieces and their number",
    };

    private static Signal Seen(SignalStrength strength, FormattableString seen, IReadOnlyList<PixelBox> boxes) =>
        new(Name, strength, Reason.Altered, seen.ToString(CultureInfo.InvariantCulture), boxes);
}
