using System.Diagnostics;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Leptonica;

/// <summary>Alone in the process while it runs, since it measures the whole process.</summary>
[CollectionDefinition(nameof(DecodingMemoryTests), DisableParallelization = true)]
[Collection(nameof(DecodingMemoryTests))]
public sealed class DecodingMemoryTests
{
    [Fact]
    public async Task Memory_does_not_grow_over_good_and_bad_files()
    {
        using var normalizer = new LeptonicaNormalizer(new(), TimeProvider.System);
        var gray = new GrayPixels(new(400, 400), [.. Enumerable.Range(0, 160_000).Select(i => (byte)(i / 700))]);
        var (jpeg, png) = (LeptonicaCodec.EncodeJpeg(gray, 80), LeptonicaCodec.EncodePng(gray));
        byte[][] files = [jpeg, png, jpeg[..^2], [.. png.Select((value, i) => i == png.Length / 2 ? (byte)(value ^ 0xFF) : value)]];
        await Decode(normalizer, files, times: 8);
        var before = ResidentBytes();

        await Decode(normalizer, files, times: 40);

        // The smallest native copy made of a good file is 160 kB and the largest 640 kB: lost each time, eighty of them would be 50 MB.
        (ResidentBytes() - before).ShouldBeLessThan(25_000_000);
    }

    private static async Task Decode(LeptonicaNormalizer normalizer, byte[][] files, int times)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var file in files)
            {
                _ = await normalizer.NormalizeAsync(new(file), TestContext.Current.CancellationToken);
            }
        }
    }

    private static long ResidentBytes()
    {
        // Whatever tests ran before, only what is lost natively may count: the heap gives back all that it can.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
