using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>How much of the samples, or of receipts rendered like them, is read as their truth says, by level of degradation.</summary>
internal static class FieldsEvaluation
{
    private const string Name = "fields";
    private const double WantedTotals = 0.7;
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var samples = new Option<DirectoryInfo>("--samples") { DefaultValueFactory = _ => new("samples") };
        var count = new Option<int>("--count") { Description = "Receipts to render; without it the committed samples are read." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var result = new RootCommand(Name) { samples, count, seed }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        if (result.GetValue(count) is > 0 and var wanted)
        {
            var folder = Directory.CreateTempSubdirectory("receipts-fields-");
            try
            {
                await using var renderer = await ReceiptRenderer.StartAsync();
                await renderer.RenderAllAsync(new() { Count = wanted, Seed = result.GetValue(seed) }, folder.FullName, null, CancellationToken.None);
                return await EvaluateAsync(folder);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return await EvaluateAsync(new(Path.Combine(result.GetRequiredValue(samples).FullName, "receipts")));
    }

    private static async Task<int> EvaluateAsync(DirectoryInfo folder)
    {
        await using var fixture = new ReaderFixture();
        var scores = new List<ReceiptScore>();
        var files = folder.EnumerateFiles("*.jpg").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            scores.Add(await ReadAsync(file, scores.Count + 1, fixture));
            await Console.Error.WriteLineAsync($"{scores.Count} of {files.Count}");
        }

        return Report(scores);
    }

    private static async Task<ReceiptScore> ReadAsync(FileInfo file, int number, ReaderFixture fixture)
    {
        var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.ChangeExtension(file.FullName, ".json"))).RootElement;
        var clock = Stopwatch.StartNew();
        var (reading, _) = await ReceiptPipeline.ReadAsync(
            new ReceiptImage(await File.ReadAllBytesAsync(file.FullName)), fixture.Normalizer, fixture.Reader, Today, CancellationToken.None);
        var elapsed = clock.Elapsed.TotalMilliseconds;
        var (values, items) = ReceiptScoring.Score(truth.GetProperty("receipts")[0], reading.OnlyReceipt ?? new Receipt());
        return new(number, Text("layout"), Text("level"), truth.GetProperty("fonts")[0].GetString()!, elapsed, values, items);

        string Text(string name) => truth.GetProperty(name).GetString()!;
    }

    private static int Report(List<ReceiptScore> scores)
    {
        var groups = scores.GroupBy(score => score.Photo, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var all = new AccuracyTally(scores);
        AccuracyReport.WriteGroups("level", groups.Select(group => (group.Key, new AccuracyTally(group))).Append(("all", all)));
        var totals = all.Of("total").Share;
        var passes = totals >= WantedTotals;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} totals right {totals:P1}, wanted {WantedTotals:P0}"));
        return passes ? 0 : 1;
    }
}
