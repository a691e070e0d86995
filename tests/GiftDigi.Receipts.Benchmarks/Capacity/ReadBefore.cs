using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks.Capacity;

/// <summary>Gives what was opened and read before, so that what is made of it is measured alone.</summary>
internal sealed class ReadBefore(NormalizedImage image, IReadOnlyList<OcrPage> pages, string version) : IImageNormalizer, IReceiptReader
{
    public string Version => version;

    public Task<ImagingOutcome> NormalizeAsync(ReceiptImage file, CancellationToken cancellationToken) =>
        Task.FromResult<ImagingOutcome>(new ImagingOutcome.Normalized(image));

    public Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage normalized, CancellationToken cancellationToken) => Task.FromResult(pages);
}
