namespace GiftDigi.Receipts.Adapters.Tests.Tesseract;

/// <summary>A clock that runs on by a step whenever it is looked at.</summary>
internal sealed class RacingTime(TimeSpan step) : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Add(ref _now, step.Ticks);
}
