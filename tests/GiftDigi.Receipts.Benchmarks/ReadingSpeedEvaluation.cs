using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>
/// How fast photos of 12 megapixels are read: one at a time beside stock tesseract on the same image, two at a time, and whether memory
/// stays flat. Everything is measured in one run, so that a busy machine slows all of it alike.
/// </summary>
internal static class ReadingSpeedEvaluation
{
    private const string Name = "reading-speed";
    private const double Megapixels = 12;
    private const int Photos = 20;
    private const double MedianSeconds = 1.2;
    private const double SlowestSeconds = 3;
    private const double LeastPerSecond = 1.2;
    private const long MostMemory = 1L << 30;
    private const double FlatWithin = 1.05;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var photos = new Option<DirectoryInfo>("--photos") { Description = "Photos to read; rendered into it when it is not there.", DefaultValueFactory = _ => new("artifacts/photos-12mp") };
        var parallel = new Option<int>("--parallel") { Description = "Readings two at a time.", DefaultValueFactory = _ => 200 };
        var soak = new Option<int>("--soak") { Description = "Readings over which memory must stay flat.", DefaultValueFactory = _ => 2000 };
        var result = new RootCommand(Name) { photos, parallel, soak }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var files = await PhotosAsync(result.GetRequiredValue(photos));
        await using var reader = new ReaderFixture();
        _ = await reader.ReadAsync(files[0]);
        var faults = new List<string>();
        await OneAtATimeAsync(reader, files, faults);
        await TwoAtATimeAsync(reader, files, result.GetValue(parallel), faults);
        await SoakAsync(reader, files, result.GetValue(soak), faults);
        Console.WriteLine($"{Name}: {(faults.Count == 0 ? "PASS" : "FALLS SHORT " + string.Join("; ", faults))}");
        return faults.Count == 0 ? 0 : 1;
    }

    private static async Task<List<string>> PhotosAsync(DirectoryInfo folder)
    {
        if (!folder.Exists)
        {
            await Console.Error.WriteLineAsync($"Rendering {Photos} photos of {Megapixels} megapixels.");
            await using var renderer = await ReceiptRenderer.StartAsync();
            _ = await renderer.RenderAllAsync(
                new() { Count = Photos, Seed = 12, Level = PhotoLevel.Medium, Megapixels = Megapixels }, folder.FullName, null, CancellationToken.None);
        }

        return [.. folder.EnumerateFiles("*.jpg").Select(file => file.FullName).Order(StringComparer.Ordinal)];
    }

    private static async Task OneAtATimeAsync(ReaderFixture reader, List<string> files, List<string> faults)
    {
        var (own, ratios) = (new List<double>(), new List<double>());
        foreach (var file in files)
        {
            var seconds = await SecondsAsync(() => reader.ReadAsync(file));
            own.Add(seconds);
            ratios.Add(await SecondsAsync(() => StockAsync(file)) / seconds);
            await Console.Error.WriteLineAsync(Say($"{Path.GetFileName(file)} {seconds:0.00} s, stock tesseract {ratios[^1]:0.0} times as long"));
        }

        own.Sort();
        ratios.Sort();
        var (median, slow) = (own[own.Count / 2], own[(int)Math.Ceiling(own.Count * 0.95) - 1]);
        Console.WriteLine(Say($"one at a time\tmedian {median:0.00} s\t95th percentile {slow:0.00} s\tstock tesseract takes {ratios[ratios.Count / 2]:0.0} times as long (median of {own.Count})"));
        Require(median <= MedianSeconds, $"median {median:0.00} s, wanted {MedianSeconds} s", faults);
        Require(slow <= SlowestSeconds, $"95th percentile {slow:0.00} s, wanted {SlowestSeconds} s", faults);
    }

    private static async Task TwoAtATimeAsync(ReaderFixture reader, List<string> files, int readings, List<string> faults)
    {
        var seconds = await SecondsAsync(() => ManyAsync(reader, files, readings));
        var rate = readings / seconds;
        Console.WriteLine(Say($"two at a time\t{rate:0.00} a second over {readings}"));
        Require(rate >= LeastPerSecond, $"{rate:0.00} a second, wanted {LeastPerSecond}", faults);
    }

    private static async Task SoakAsync(ReaderFixture reader, List<string> files, int readings, List<string> faults)
    {
        const int Parts = 10;
        var peaks = new List<long>();
        for (var part = 0; part < Parts && readings >= Parts; part++)
        {
            await ManyAsync(reader, files, readings / Parts);
            using var self = Process.GetCurrentProcess();
            peaks.Add(self.WorkingSet64);
            await Console.Error.WriteLineAsync(Say($"{(part + 1) * (readings / Parts)} readings, {peaks[^1] >> 20} MiB resident"));
        }

        if (peaks.Count == 0)
        {
            return;
        }

        // The first tenth warms up.
        var growth = peaks[^3..].Max() / (double)peaks[1..4].Max();
        Console.WriteLine(Say($"memory\t{peaks.Max() >> 20} MiB resident at most\tthe last third of {readings} readings {growth:0.00} times the first"));
        Require(peaks.Max() <= MostMemory, $"{peaks.Max() >> 20} MiB resident, wanted {MostMemory >> 20}", faults);
        Require(growth <= FlatWithin, $"memory grew to {growth:0.00} times", faults);
    }

    private static Task ManyAsync(ReaderFixture reader, List<string> files, int readings) => Parallel.ForAsync(
        0, readings, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) => await reader.ReadAsync(files[i % files.Count]));

    /// <summary>The command-line program of Debian with its defaults for a receipt: language jpn, one block of text.</summary>
    private static async Task StockAsync(string file)
    {
        var start = new ProcessStartInfo("tesseract", [file, "stdout", "-l", "jpn", "--psm", "6"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var stock = new Process { StartInfo = start };
        try
        {
            _ = stock.Start();
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The program tesseract, which readings are compared with, does not start: install Debian's tesseract-ocr.", exception);
        }

        await Task.WhenAll(stock.StandardOutput.ReadToEndAsync(), stock.StandardError.ReadToEndAsync());
        await stock.WaitForExitAsync();
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalSeconds;
    }

    private static void Require(bool holds, FormattableString fault, List<string> faults)
    {
        if (!holds)
        {
            faults.Add(Say(fault));
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
