using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>The time that what is in hand has to end once the program is told to stop.</summary>
internal sealed class StopGrace : IDisposable
{
    private readonly CancellationTokenSource _over;
    private readonly CancellationTokenRegistration _stopping;

    public StopGrace(IHostApplicationLifetime lifetime, IOptions<WorkOptions> options, TimeProvider clock)
    {
        _over = new(Timeout.InfiniteTimeSpan, clock);
        _stopping = lifetime.ApplicationStopping.Register(() => _over.CancelAfter(TimeSpan.FromSeconds(options.Value.GraceSeconds)));
    }

    /// <summary>Cancelled when it is over.</summary>
    public CancellationToken Over => _over.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Dispose();
        _over.Dispose();
    }
}
