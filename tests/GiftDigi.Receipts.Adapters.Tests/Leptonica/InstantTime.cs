namespace GiftDigi.Receipts.Adapters.Tests.Leptonica;

/// <summary>A clock on which every wait is over as soon as it begins.</summary>
internal sealed class InstantTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
