using GiftDigi.Receipts.Parsing.Solving;

namespace GiftDigi.Receipts.Parsing;

/// <summary>What the figures of a receipt say about each other.</summary>
/// <param name="State">The answer in one word.</param>
/// <param name="Equations">What was compared.</param>
public sealed record ReceiptArithmetic(ArithmeticState State, IReadOnlyList<Equation> Equations)
{
    /// <summary>Compares whatever was read; figures that were not read are not compared.</summary>
    public static ReceiptArithmetic Check(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var ledger = Ledger.Of(receipt, new([]), charged: null);
        var values = ledger.Read;
        List<Equation> equations = [.. Solving.Equations.Of(receipt, ledger).Select(constraint => Compared(constraint, values))];
        var tied = equations.Exists(equation => equation.Kind == EquationKind.Items)
            && (receipt.Subtotal is null || equations.Exists(equation => equation.Kind == EquationKind.Total));
        var state = equations.Exists(equation => !equation.Holds && Contradicts(equation.Kind)) ? ArithmeticState.Inconsistent
            : tied ? ArithmeticState.Consistent
            : ArithmeticState.Unknown;
        return new(state, equations);
    }

    private static Equation Compared(Constraint constraint, int[] values)
    {
        var printed = constraint.Printed(values);
        return new(constraint.Kind, new(constraint.IsFault(values) ? constraint.Expected(values) : printed), new(printed));
    }

    /// <summary>Counts leave out bags, and what bears no tax is not among what bears it.</summary>
    private static bool Contradicts(EquationKind kind) => kind is
        EquationKind.Items or EquationKind.Total or EquationKind.Change or EquationKind.Pieces or EquationKind.Tax or EquationKind.Taxes;
}
