using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>Which receipts are rendered and read.</summary>
/// <param name="Count">How many.</param>
/// <param name="Seed">What chance starts from.</param>
/// <param name="IsTuning">Whether layouts and fonts that are held out are left alone.</param>
internal sealed record ReadingRun(int Count, int Seed, bool IsTuning)
{
    /// <summary>The last day of purchase, which is the day of reading as well.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    private RenderScope Scope => IsTuning ? RenderScope.Tuning : RenderScope.All;

    /// <summary>
    /// How receipt <paramref name="number"/> (from 1) is rendered. Degradations and layouts take turns, and shift against each other,
    /// so that every degradation meets every layout.
    /// </summary>
    public RenderOptions Options(int number)
    {
        var degradations = Enum.GetValues<Degradation>();
        var layouts = ReceiptRenderer.LayoutsOf(Scope);
        var index = number - 1;
        return new()
        {
            Seed = Seed,
            AsOf = Today,
            Scope = Scope,
            Degradation = degradations[index % degradations.Length],
            Layout = layouts[(index + (index / degradations.Length)) % layouts.Count],
        };
    }
}
