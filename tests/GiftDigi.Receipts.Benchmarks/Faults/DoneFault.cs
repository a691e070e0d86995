namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>A fault that was brought about, or tried.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Target">What it was done to, where that is one of several.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it was over.</param>
internal sealed record DoneFault(FaultKind Kind, Target? Target, DateTimeOffset From, DateTimeOffset To);
