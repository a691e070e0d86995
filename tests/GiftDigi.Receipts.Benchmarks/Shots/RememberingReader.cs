using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks.Shots;

/// <summary>Reads the same picture once, as long as it is remembered at all.</summary>
internal sealed class RememberingReader(IReceiptReader reader) : IReceiptReader
{
    private readonly ConditionalWeakTable<NormalizedImage, Task<IReadOnlyList<OcrPage>>> _pages = [];

    public string Version => reader.Version;

    public Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken) =>
        _pages.GetValue(image, unread => reader.ReadAsync(unread, cancellationToken));
}
