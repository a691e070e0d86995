using System.Diagnostics;
using System.Text.Json;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Commands;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>Renders receipts and reads them as the program does. While one is rendered, another is read; no image is kept.</summary>
internal static class RenderedReading
{
    private static readonly JsonSerializerOptions TruthNames = new(JsonSerializerDefaults.Web);

    /// <summary>Renders and reads the receipts of a run, and leaves what was read in the folder as it comes.</summary>
    /// <param name="run">Which receipts.</param>
    /// <param name="folder">Made when it is not there; readings of an earlier run in it are replaced.</param>
    /// <param name="parallel">Receipts in hand at once.</param>
    /// <returns>What was read, in the order of numbers.</returns>
    public static async Task<IReadOnlyList<KeptReading>> RunAsync(ReadingRun run, DirectoryInfo folder, int parallel)
    {
        folder.Create();
        await using var renderer = await ReceiptRenderer.StartAsync();
        await using var reader = new ReaderFixture();
        await using var file = new StreamWriter(ReadingFile.In(folder)) { AutoFlush = true };
        using var turn = new SemaphoreSlim(1);
        var progress = new Progress(run.Count);
        var readings = new List<KeptReading>(run.Count);
        await Parallel.ForAsync(1, run.Count + 1, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (number, cancellationToken) =>
        {
            var rendered = await renderer.RenderAsync(run.Options(number), number, cancellationToken);
            var reading = await ReadAsync(rendered, number, reader, cancellationToken);
            await turn.WaitAsync(cancellationToken);
            readings.Add(reading);
            await file.WriteLineAsync(ReadingFile.Line(reading));
            progress.Report(readings.Count);
            _ = turn.Release();
        });
        return [.. readings.OrderBy(reading => reading.Number)];
    }

    private static async Task<KeptReading> ReadAsync(RenderedReceipt rendered, int number, ReaderFixture reader, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var (reading, _) = await ReceiptPipeline.ReadAsync(
            new ReceiptImage(rendered.Jpeg), reader.Normalizer, reader.Reader, ReadingRun.Today, cancellationToken);
        var elapsed = clock.Elapsed.TotalMilliseconds;
        if (reading is ReceiptReading.Unreadable(var error, var message))
        {
            await Console.Error.WriteLineAsync($"Receipt {number} counts as not read, {error}: {message}");
        }

        var pages = reading is ReceiptReading.Opened opened ? opened.Pages : [];
        var truth = JsonSerializer.SerializeToElement(rendered.Truth.Receipts[0], TruthNames);
        return new(number, rendered.Truth.Layout, rendered.Truth.Level, rendered.Truth.Fonts[0], elapsed, truth, [.. pages.Select(KeptPage.Of)]);
    }
}
