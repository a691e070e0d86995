using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Whether the reader's memory stays flat over many photos of ever different shapes, two at a time.</summary>
internal static class ReaderMemoryEvaluation
{
    private const string Name = "reader-memory";
    private const long MostBytes = 1L << 30;

    /// <summary>The last quarter may hold this much more than the second.</summary>
    private const double MostGrowth = 1.15;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var samples = new Option<DirectoryInfo>("--samples") { DefaultValueFactory = _ => new("samples") };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 400 };
        var result = new RootCommand(Name) { samples, count }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var photos = await LoadAsync(Path.Combine(result.GetRequiredValue(samples).FullName, "receipts"));
        return Report(await ReadAllAsync(photos, result.GetValue(count)));
    }

    private static async Task<List<GrayPixels>> LoadAsync(string folder)
    {
        using var normalizer = new LeptonicaNormalizer(new(), TimeProvider.System);
        var photos = new List<GrayPixels>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.jpg").Order(StringComparer.Ordinal))
        {
            var outcome = await normalizer.NormalizeAsync(new ReceiptImage(await File.ReadAllBytesAsync(file)), CancellationToken.None);
            photos.Add(((ImagingOutcome.Normalized)outcome).Image.Pixels);
        }

        return photos;
    }

    /// <summary>Resident bytes after each photo.</summary>
    private static async Task<List<long>> ReadAllAsync(List<GrayPixels> photos, int count)
    {
        using var reader = new OnnxReader(new() { Concurrency = 2 }, TimeProvider.System);
        var resident = new List<long>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (number, cancellationToken) =>
        {
            var photo = Reshape(photos[number % photos.Count], number);
            _ = await reader.ReadAsync(new(photo, AffineMap.Identity, photo.Size, []), cancellationToken);
            using var self = Process.GetCurrentProcess();
            int done;
            lock (resident)
            {
                resident.Add(self.WorkingSet64);
                done = resident.Count;
            }

            if (done % 20 == 0)
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done} of {count}: {self.WorkingSet64 >> 20} MiB"));
            }
        });
        return resident;
    }

    /// <summary>The photo at another scale and with another part of its height, so that hardly any shape comes twice; now and then 12 megapixels.</summary>
    private static GrayPixels Reshape(GrayPixels photo, int number)
    {
        var (width, height) = (photo.Size.Width, photo.Size.Height * (50 + (number * 37 % 51)) / 100);
        var scale = number % 5 == 0 ? Math.Sqrt(12e6 / ((double)width * height)) : 0.5 + (number * 61 % 100 / 100.0);
        return Resampling.Apply(photo, new(0, 0, width, height), new PixelSize(width, height).Scaled(scale));
    }

    private static int Report(List<long> resident)
    {
        var quarter = resident.Count / 4;
        var (second, last) = (resident[quarter..(2 * quarter)].Max(), resident[(3 * quarter)..].Max());
        var passes = last <= MostBytes && last <= MostGrowth * second;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} {last >> 20} MiB at most in the last quarter, {second >> 20} MiB in the second; wanted at most {MostBytes >> 20} MiB, flat"));
        return passes ? 0 : 1;
    }
}
