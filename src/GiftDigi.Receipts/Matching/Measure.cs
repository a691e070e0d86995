namespace GiftDigi.Receipts.Matching;

/// <summary>A size as it is printed in a name.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Amount">How much, in the unit of its kind.</param>
/// <param name="Figures">The figures as printed: tills leave the unit out, or cut the name before it.</param>
internal readonly record struct Measure(MeasureKind Kind, long Amount, string Figures);
