using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>A fault that is to come.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="After">When: after so many photos were answered, so that a slow machine has as many faults among as many entries.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Target">To which server; null where it is done to none.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="Draw">Chooses among what it may be done to.</param>
internal sealed record PlannedFault(int Number, int After, FaultKind Kind, Target? Target, TimeSpan Length, int Draw)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Number,3} after {After,5} entries: {Kind}{(Target is { } target ? $" {target}" : "")} for {Length.TotalSeconds:0.0} s");
}
