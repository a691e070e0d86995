namespace GiftDigi.Receipts.Parsing;

/// <summary>What the amounts of a receipt say about each other.</summary>
/// <param name="State">The answer in one word.</param>
/// <param name="Equations">What was compared.</param>
public sealed record ReceiptArithmetic(ArithmeticState State, IReadOnlyList<Equation> Equations)
{
    /// <summary>Compares whatever was read; amounts that were not read are not compared.</summary>
    public static ReceiptArithmetic Check(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        List<Equation> equations = [.. new[] { Items(receipt), Total(receipt), Change(receipt) }.OfType<Equation>()];
        var tied = equations.Exists(equation => equation.Kind == EquationKind.Items)
            && (receipt.Subtotal is null || equations.Exists(equation => equation.Kind == EquationKind.Total));
        var state = equations.Exists(equation => !equation.Holds) ? ArithmeticState.Inconsistent
            : tied ? ArithmeticState.Consistent
            : ArithmeticState.Unknown;
        return new(state, equations);
    }

    /// <summary>Tax of the receipt that is added to the subtotal rather than included in it.</summary>
    private static int OuterTax(Receipt receipt) =>
        receipt.TaxByRate.Where(rate => !rate.Inclusive).Sum(rate => rate.Tax?.Value.Yen ?? 0);

    /// <summary>Discounts may stand above or below the subtotal, so those at the end are tried both ways.</summary>
    private static Equation? Items(Receipt receipt)
    {
        if (receipt.Items.Count == 0 || receipt.Items.Any(item => item.Amount is null))
        {
            return null;
        }

        var sum = receipt.Items.Sum(item => item.Amount!.Value.Yen);
        if (receipt.Subtotal is { } subtotal)
        {
            var sums = Sums(receipt, sum);
            return new(EquationKind.Items, new(sums.Contains(subtotal.Value.Yen) ? subtotal.Value.Yen : sum), subtotal.Value);
        }

        return receipt.Total is { } total
            ? new(EquationKind.Items, new(sum + OuterTax(receipt) - Coupon(receipt)), total.Value)
            : null;
    }

    /// <summary>The sum of all items, and of all without the last one, two … discounts.</summary>
    private static List<int> Sums(Receipt receipt, int sum)
    {
        var sums = new List<int> { sum };
        foreach (var discount in receipt.Items.Reverse().TakeWhile(item => item.IsDiscount))
        {
            sums.Add(sums[^1] - discount.Amount!.Value.Yen);
        }

        return sums;
    }

    private static Equation? Total(Receipt receipt)
    {
        if (receipt is not { Subtotal: { } subtotal, Total: { } total })
        {
            return null;
        }

        var sum = receipt.Items.Sum(item => item.Amount?.Value.Yen ?? 0);
        var below = sum < subtotal.Value.Yen && Sums(receipt, sum).Contains(subtotal.Value.Yen) ? subtotal.Value.Yen - sum : 0;
        return new(EquationKind.Total, new(subtotal.Value.Yen - below + OuterTax(receipt) - Coupon(receipt)), total.Value);
    }

    private static Equation? Change(Receipt receipt) => receipt is { CashReceived: { } cash, Change: { } change, Total: { } total }
        ? new(EquationKind.Change, cash.Value - total.Value + new Money(receipt.PointsUsed?.Value ?? 0), change.Value)
        : null;

    private static int Coupon(Receipt receipt) => receipt.CouponDiscount?.Value.Yen ?? 0;
}
