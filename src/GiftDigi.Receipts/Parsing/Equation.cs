namespace GiftDigi.Receipts.Parsing;

/// <summary>One comparison of amounts on a receipt.</summary>
/// <param name="Kind">What was compared.</param>
/// <param name="Expected">Yen that follow from other amounts.</param>
/// <param name="Printed">Yen that were read.</param>
public sealed record Equation(EquationKind Kind, Money Expected, Money Printed)
{
    /// <summary>Whether both are equal.</summary>
    public bool Holds => Expected == Printed;
}
