namespace GiftDigi.Receipts.Benchmarks.Tampering;

/// <summary>What came of one tampering.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Expected">The number of the first link that cannot hold after it.</param>
/// <param name="Named">The number that verification named; null when it found nothing.</param>
internal sealed record TamperingOutcome(string Kind, long Expected, long? Named)
{
    public bool IsFound => Named is not null;

    public bool IsPlaced => Named == Expected;
}
