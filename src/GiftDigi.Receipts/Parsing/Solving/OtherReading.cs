namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>What another reading of a line has in the place of a figure.</summary>
/// <param name="Value">The number.</param>
/// <param name="Cost">How much less likely the reading is than the one that was taken, in natural logarithms.</param>
internal readonly record struct OtherReading(int Value, double Cost);
