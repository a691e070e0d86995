namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>A while in which entries come at one rate.</summary>
/// <param name="Rate">Entries a second, above 0.</param>
/// <param name="Seconds">How long.</param>
internal readonly record struct ArrivalPhase(double Rate, double Seconds);
