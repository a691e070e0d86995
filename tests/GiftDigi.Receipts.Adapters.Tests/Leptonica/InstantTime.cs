namespace GiftDigi.Receipts.Adapters.Tests.Leptonica;

/// <summary>A clock on which every wait is over before it begins, whatever else the machine is busy with.</summary>
internal sealed class InstantTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        callback(state);
        return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
