namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>What became of the values of one kind.</summary>
/// <param name="Printed">Those that are printed.</param>
/// <param name="Right">Those that were read as printed.</param>
/// <param name="Wrong">Those that were read otherwise, or that are not printed.</param>
internal sealed record KindCounts(int Printed, int Right, int Wrong)
{
    public static KindCounts None { get; } = new(0, 0, 0);

    /// <summary>The share of printed values that were right; 1 when none is printed.</summary>
    public double Share => Printed == 0 ? 1 : (double)Right / Printed;

    /// <summary>The share of values read that were wrong.</summary>
    public double WrongShare => (double)Wrong / Math.Max(1, Right + Wrong);

    public KindCounts With(ValueScore value) => new(
        Printed + (value.Wanted is null ? 0 : 1),
        Right + (value.Outcome == ValueOutcome.Right ? 1 : 0),
        Wrong + (value.Outcome == ValueOutcome.Wrong ? 1 : 0));

    public KindCounts Plus(KindCounts other) => new(Printed + other.Printed, Right + other.Right, Wrong + other.Wrong);
}
