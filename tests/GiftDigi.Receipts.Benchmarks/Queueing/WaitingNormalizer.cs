using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Benchmarks.Queueing;

/// <summary>Stands for reading at a fixed cost that is no processor's: it waits, and says that there is nothing to read.</summary>
internal sealed class WaitingNormalizer(TimeSpan cost) : IImageNormalizer
{
    private int _count;

    /// <summary>How many photos it had.</summary>
    public int Count => _count;

    public async Task<ImagingOutcome> NormalizeAsync(ReceiptImage image, CancellationToken cancellationToken)
    {
        await Task.Delay(cost, TimeProvider.System, cancellationToken);
        Interlocked.Increment(ref _count);
        return new ImagingOutcome.Unreadable(ImageError.NotAnImage, "It was waited for.");
    }
}
