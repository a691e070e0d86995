using System.Collections.Concurrent;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Benchmarks.Shots;

/// <summary>Normalises the same photo once, however often it is sent.</summary>
internal sealed class RememberingNormalizer(IImageNormalizer normalizer) : IImageNormalizer
{
    private readonly ConcurrentDictionary<ImageFingerprint, Task<ImagingOutcome>> _outcomes = [];

    public Task<ImagingOutcome> NormalizeAsync(ReceiptImage image, CancellationToken cancellationToken) =>
        _outcomes.GetOrAdd(image.Fingerprint, _ => normalizer.NormalizeAsync(image, cancellationToken));
}
