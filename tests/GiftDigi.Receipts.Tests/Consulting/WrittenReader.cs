using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Tests.Parsing;

namespace GiftDigi.Receipts.Tests.Consulting;

/// <summary>A reader that sees given rows in every image, a page for each text, or fails.</summary>
internal sealed class WrittenReader(string version, params string[] pages) : IReceiptReader
{
    public string Version => version;

    /// <summary>What it fails with; null when it reads.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The images that it was shown.</summary>
    public List<NormalizedImage> Shown { get; } = [];

    public Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken)
    {
        Shown.Add(image);
        return Failure is null ? Task.FromResult<IReadOnlyList<OcrPage>>([.. pages.Select(page => PageOf.Rows(page, 0.99))]) : throw Failure;
    }
}
