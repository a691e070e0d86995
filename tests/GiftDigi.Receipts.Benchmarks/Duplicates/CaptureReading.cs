using System.Diagnostics;
using System.Text.Json;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Commands;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>Prints, captures and reads the papers of a run. What was read is kept as it comes, and a run that was stopped goes on.</summary>
internal static class CaptureReading
{
    private static readonly JsonSerializerOptions TruthNames = new(JsonSerializerDefaults.Web);

    /// <summary>What is kept in the folder of a run, whole lines only: the last one may have been cut off with the run.</summary>
    public static IReadOnlyList<KeptReading> Kept(DirectoryInfo folder)
    {
        var file = new FileInfo(ReadingFile.In(folder));
        if (!file.Exists)
        {
            return [];
        }

        var text = File.ReadAllText(file.FullName);
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        if (whole.Length < text.Length)
        {
            File.WriteAllText(file.FullName, whole);
        }

        return ReadingFile.Read(file.FullName);
    }

    /// <summary>Reads what is not kept yet.</summary>
    public static async Task RunAsync(CaptureRun run, DirectoryInfo folder, int parallel)
    {
        folder.Create();
        var kept = Kept(folder).Select(reading => reading.Number).ToHashSet();
        var missing = run.Names.Where(name => !kept.Contains(name.Number)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        await using var renderer = await ReceiptRenderer.StartAsync();
        await using var reader = new ReaderFixture();
        await using var file = new StreamWriter(ReadingFile.In(folder), append: true) { AutoFlush = true };
        using var turn = new SemaphoreSlim(1);
        var (progress, done) = (new Progress(missing.Count), 0);
        await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = parallel }, async (name, cancellationToken) =>
        {
            var reading = await ReadAsync(run, name, renderer, reader, cancellationToken);
            await turn.WaitAsync(cancellationToken);
            if (reading is null)
            {
                await Console.Error.WriteLineAsync($"Capture {name.Number} took too long and is not kept; start again to read it.");
                _ = turn.Release();
                return;
            }

            await file.WriteLineAsync(ReadingFile.Line(reading));
            progress.Report(++done);
            _ = turn.Release();
        });
    }

    /// <summary>Null when it took too long, which says more of the machine than of the capture.</summary>
    private static async Task<KeptReading?> ReadAsync(
        CaptureRun run, CaptureName name, ReceiptRenderer renderer, ReaderFixture reader, CancellationToken cancellationToken)
    {
        var dice = run.DiceOf(name);
        var rendered = await renderer.RenderAsync(Capturing.Order(run.Paper(name), name.Capture, dice), cancellationToken);
        var sent = new ReceiptImage(Capturing.Finish(rendered.Jpeg, name.Capture, dice));
        var clock = Stopwatch.StartNew();
        var (reading, _) = await ReceiptPipeline.ReadAsync(sent, reader.Normalizer, reader.Reader, ReadingRun.Today, cancellationToken);
        if (reading is ReceiptReading.Unreadable { Error: ImageError.TooSlow })
        {
            return null;
        }

        var pages = reading is ReceiptReading.Opened opened ? opened.Pages : [];
        return new(
            name.Number,
            rendered.Truth.Layout,
            JsonNamingPolicy.KebabCaseLower.ConvertName(name.Capture.ToString()),
            rendered.Truth.Fonts[0],
            clock.Elapsed.TotalMilliseconds,
            JsonSerializer.SerializeToElement(rendered.Truth.Receipts[0], TruthNames),
            [.. pages.Select(KeptPage.Of)]);
    }
}
