namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>How long who found no message due waits for one.</summary>
internal static class MessageWait
{
    /// <summary>Until the announcement, until the message that is due next is due, or for the longest time.</summary>
    /// <param name="arrival">The announcement, asked for before the look at what is due.</param>
    /// <param name="due">When the next message is due; null when none is known.</param>
    /// <param name="longest">How long to wait at most.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task WaitAsync(Task arrival, DateTimeOffset? due, TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        var patience = due is { } moment && moment - clock.GetUtcNow() is var left && left < longest ? left : longest;
        if (patience <= TimeSpan.Zero)
        {
            return;
        }

        using var limit = new CancellationTokenSource(patience, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await arrival.WaitAsync(ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
