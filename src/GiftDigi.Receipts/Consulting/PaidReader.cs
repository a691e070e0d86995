using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Consulting;

/// <summary>A reader that costs by the page: it is asked within a budget, and not for a while after it failed.</summary>
public sealed class PaidReader : IReceiptReader
{
    /// <summary>How long a reader that failed by itself is left alone, so that a queue of receipts does not wait for each of its failures.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly IReceiptReader _reader;
    private readonly ISentPageCounter _counter;
    private readonly PageLimits _limits;
    private readonly TimeProvider _clock;
    private readonly CampaignId? _campaign;
    private readonly RestingTime _resting;

    /// <summary>A reader on the account of no campaign.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="counter">What counts its pages.</param>
    /// <param name="limits">The budget.</param>
    /// <param name="clock">Tells the day, and measures the rest.</param>
    public PaidReader(IReceiptReader reader, ISentPageCounter counter, PageLimits limits, TimeProvider clock)
        : this(reader, counter, limits, clock, campaign: null, new())
    {
    }

    private PaidReader(IReceiptReader reader, ISentPageCounter counter, PageLimits limits, TimeProvider clock, CampaignId? campaign, RestingTime resting) =>
        (_reader, _counter, _limits, _clock, _campaign, _resting) = (reader, counter, limits, clock, campaign, resting);

    /// <inheritdoc/>
    public string Version => _reader.Version;

    /// <inheritdoc/>
    public IReceiptReader OnAccountOf(CampaignId campaign) => new PaidReader(_reader, _counter, _limits, _clock, campaign, _resting);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken)
    {
        if (_resting.Until > _clock.GetUtcNow())
        {
            throw new ReaderUnavailableException(ReaderFailure.Resting, $"{Version} failed a moment ago and is left alone for a while.");
        }

        var day = JapanTime.DayOf(_clock.GetUtcNow());
        if (!await _counter.TryCountAsync(_campaign, day, _limits, cancellationToken))
        {
            throw new ReaderUnavailableException(ReaderFailure.BudgetUsedUp, $"No page more may be sent to {Version} today.");
        }

        return await ReadCountedAsync(image, day, cancellationToken);
    }

    private async Task<IReadOnlyList<OcrPage>> ReadCountedAsync(NormalizedImage image, DateOnly day, CancellationToken cancellationToken)
    {
        using var asking = StageTiming.Of(Stage.Asking);
        var isFree = false;
        try
        {
            return await _reader.ReadAsync(image, cancellationToken);
        }
        catch (ReaderUnavailableException exception)
        {
            if (exception.Failure is ReaderFailure.Busy or ReaderFailure.Down or ReaderFailure.Refused)
            {
                _resting.Until = _clock.GetUtcNow() + Rest;
            }

            isFree = exception.IsFree;
            if (isFree)
            {
                await _counter.TakeBackAsync(_campaign, day, cancellationToken);
            }

            throw;
        }
        finally
        {
            if (!isFree)
            {
                EntryMeter.PageSent();
            }
        }
    }

    /// <summary>Shared by all campaigns: it is the reader that rests.</summary>
    private sealed class RestingTime
    {
        private long _until;

        public DateTimeOffset Until
        {
            get => new(Interlocked.Read(ref _until), TimeSpan.Zero);
            set => Interlocked.Exchange(ref _until, value.UtcTicks);
        }
    }
}
