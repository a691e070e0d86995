using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tests.FormRecognizer;

/// <summary>A reader whose waits are over at once.</summary>
internal sealed class SteppedReader(IReceiptReader reader, SteppedTime time) : IReceiptReader
{
    public string Version => reader.Version;

    public Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken) =>
        time.RunAsync(() => reader.ReadAsync(image, cancellationToken));
}
