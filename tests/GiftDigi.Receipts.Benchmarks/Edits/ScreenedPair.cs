using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>What screening saw in a pair.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Untouched">In the untouched photo.</param>
/// <param name="SavedAgain">In the untouched one when it was saved once more, as messengers do; nobody changed it.</param>
/// <param name="Edited">In the edited one.</param>
internal sealed record ScreenedPair(KeptPair Pair, IReadOnlyList<Signal> Untouched, IReadOnlyList<Signal> SavedAgain, IReadOnlyList<Signal> Edited)
{
    /// <summary>Whether the edit wins anything: what is read of the photo differs.</summary>
    public bool HasEffect { get; } = Pair.HasEffect();

    public bool IsFalseAlarm => IsDoubted(Untouched);

    public bool IsFound => IsDoubted(Edited);

    /// <summary>Whether a person would look, as the policy has it: a strong signal, or weak ones of several tests.</summary>
    public static bool IsDoubted(IReadOnlyList<Signal> signals) =>
        signals.Any(signal => signal.Strength is SignalStrength.Strong or SignalStrength.Certain)
        || signals.Where(signal => signal.Strength == SignalStrength.Weak).DistinctBy(signal => signal.Test).Count() > 1;
}
