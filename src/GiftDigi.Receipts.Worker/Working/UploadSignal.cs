using System.Threading.Channels;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>Wakes the watcher of uploads. However often it is woken before it looks, it looks once.</summary>
internal sealed class UploadSignal
{
    private readonly Channel<bool> _woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There may be something to look at.</summary>
    public void Wake() => _woken.Writer.TryWrite(true);

    /// <summary>Waits until it was woken since the last wait.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _woken.Reader.ReadAsync(cancellationToken);
}
