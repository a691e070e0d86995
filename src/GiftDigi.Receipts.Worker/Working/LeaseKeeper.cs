using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>Renews the lease of the message in hand for as long as it lives, and cancels the work when the lease is lost.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _work;
    private readonly Task _renewing;

    public LeaseKeeper(IMessageQueue queue, LeasedMessage message, TimeSpan lease, TimeProvider clock, CancellationToken cancellationToken)
    {
        _work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Work = _work.Token;
        _renewing = RenewAsync(queue, message, lease, clock);
    }

    /// <summary>Cancelled when the lease is lost, or when the caller's token is.</summary>
    public CancellationToken Work { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        _ended.Dispose();
        _work.Dispose();
    }

    private async Task RenewAsync(IMessageQueue queue, LeasedMessage message, TimeSpan lease, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(lease / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                if (!await queue.RenewAsync(message, lease, _ended.Token))
                {
                    await _work.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The work is done.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A lease that cannot be renewed is as good as lost; what keeps the queue from working shows when it is used next.
            await _work.CancelAsync();
        }
    }
}
