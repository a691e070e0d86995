using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>The reader as the program puts it together, by the same settings (<c>RECEIPTS_Reader__…</c>).</summary>
internal sealed class ReaderFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services = ReceiptsHost.CreateReader();

    public IImageNormalizer Normalizer => _services.GetRequiredService<IImageNormalizer>();

    public IReceiptReader Reader => _services.GetRequiredService<IReceiptReader>();

    public ImageScreening Screening => _services.GetRequiredService<ImageScreening>();

    /// <summary>Everything read on a photo, before any parsing; nothing when the file cannot be opened.</summary>
    public async Task<IReadOnlyList<OcrPage>> ReadAsync(string file) =>
        await NormalizeAsync(file) is { } image ? await Reader.ReadAsync(image, CancellationToken.None) : [];

    /// <summary>A photo, upright; null when the file cannot be opened.</summary>
    public async Task<NormalizedImage?> NormalizeAsync(string file) =>
        await Normalizer.NormalizeAsync(new ReceiptImage(await File.ReadAllBytesAsync(file)), CancellationToken.None) is ImagingOutcome.Normalized(var image)
            ? image
            : null;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
