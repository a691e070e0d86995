namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>A clock that is wrong.</summary>
internal sealed class SkewedTime(TimeSpan skew) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
}
