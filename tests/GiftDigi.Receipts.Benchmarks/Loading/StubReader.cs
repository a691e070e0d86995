using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>Reads stub papers, at a fixed cost.</summary>
internal sealed class StubReader(TimeSpan cost) : IReceiptReader
{
    /// <inheritdoc/>
    public string Version => "stub-1";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken)
    {
        await Task.Delay(cost, TimeProvider.System, cancellationToken);
        return StubPaper.Of(image) is { } paper ? [paper.Page()] : [];
    }
}
