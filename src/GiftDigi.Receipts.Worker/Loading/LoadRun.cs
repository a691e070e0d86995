using System.Collections.Concurrent;
using GiftDigi.Receipts.Campaigns;

namespace GiftDigi.Receipts.Worker.Loading;

/// <summary>
/// Sends photos when they are due, whether those before them were answered or not: a slow site does not slow down those who come to it.
/// What is measured begins when a photo was due.
/// </summary>
/// <param name="http">The way to the site.</param>
/// <param name="campaign">What is entered.</param>
/// <param name="concurrency">Photos on their way at once; further ones are late.</param>
/// <param name="attempts">How often a phone tries a photo.</param>
/// <param name="clock">Tells when they are due.</param>
internal sealed class LoadRun(HttpClient http, CampaignId campaign, int concurrency, int attempts, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(concurrency, concurrency);
    private readonly ConcurrentDictionary<int, ShopperPhone> _phones = [];
    private int _answered;

    /// <summary>How many were answered for good.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>Sends all.</summary>
    /// <param name="arrivals">In the order in which they are due.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<SentPhoto>> SendAllAsync(IEnumerable<Arrival> arrivals, CancellationToken cancellationToken)
    {
        var (start, sending) = (clock.GetTimestamp(), new List<Task<SentPhoto>>());
        foreach (var arrival in arrivals)
        {
            if (arrival.At - clock.GetElapsedTime(start) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }

            sending.Add(Task.Run(() => SendAsync(arrival, start, cancellationToken), cancellationToken));
        }

        return await Task.WhenAll(sending);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _slots.Dispose();
        foreach (var phone in _phones.Values)
        {
            phone.Dispose();
        }
    }

    private async Task<SentPhoto> SendAsync(Arrival arrival, long start, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var late = clock.GetElapsedTime(start) - arrival.At;
            var (due, photo) = (clock.GetUtcNow() - late, arrival.Photo());
            var answer = await PhoneOf(arrival.Entrant).SendAsync(photo, arrival.Habit, cancellationToken);
            Interlocked.Increment(ref _answered);
            return new(arrival.Entrant, photo.Fingerprint, due, late, clock.GetElapsedTime(start) - arrival.At, answer);
        }
        finally
        {
            _slots.Release();
        }
    }

    private ShopperPhone PhoneOf(int entrant) => _phones.GetOrAdd(entrant, number => new(http, campaign, number, attempts, clock));
}
