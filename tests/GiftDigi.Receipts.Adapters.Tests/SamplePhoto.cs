using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests;

/// <summary>The first of the rendered samples, and what is no receipt at all.</summary>
internal static class SamplePhoto
{
    internal static async Task<NormalizedImage> LoadAsync()
    {
        using var normalizer = new LeptonicaNormalizer(new(), TimeProvider.System);
        var file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "sample.jpg"), TestContext.Current.CancellationToken);
        var outcome = await normalizer.NormalizeAsync(new(file), TestContext.Current.CancellationToken);
        return outcome.ShouldBeOfType<ImagingOutcome.Normalized>().Image;
    }

    internal static NormalizedImage Noise()
    {
        var noise = new GrayPixels(new(400, 500), [.. Enumerable.Range(0, 400 * 500).Select(i => (byte)((((long)i * 2654435761L) >> 20) & 0xFF))]);
        return new(noise, AffineMap.Identity, noise.Size, []);
    }
}
