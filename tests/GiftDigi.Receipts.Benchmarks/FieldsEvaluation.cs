using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>How much of rendered receipts is read as their truth says, by level of degradation.</summary>
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
        using var normalizer = new LeptonicaNormalizer(new(), TimeProvider.System);
        using var reader = new OnnxReader(new(), TimeProvider.System);
        var tallies = new SortedDictionary<string, FieldTally>(StringComparer.Ordinal) { ["all"] = new() };
        var files = folder.EnumerateFiles("*.jpg").OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.ChangeExtension(file.FullName, ".json"))).RootElement;
            var level = truth.GetProperty("level").GetString()!;
            var clock = Stopwatch.StartNew();
            var reading = await ReceiptPipeline.ReadAsync(
                new ReceiptImage(await File.ReadAllBytesAsync(file.FullName)), normalizer, reader, Today, CancellationToken.None);
            var receipt = reading.OnlyReceipt ?? new Receipt();
            foreach (var name in new[] { "all", level })
            {
                tallies.TryAdd(name, new());
                tallies[name].Add(truth.GetProperty("receipts")[0], receipt, clock.Elapsed);
            }

            await Console.Error.WriteLineAsync($"{tallies["all"].Receipts} of {files.Count}");
        }

        return Report(tallies);
    }

    private static int Report(SortedDictionary<string, FieldTally> tallies)
    {
        Console.WriteLine(string.Join('\t', FieldTally.Columns.Prepend("level")));
        foreach (var (level, tally) in tallies)
        {
            Console.WriteLine(string.Join('\t', tally.Figures().Prepend(level)));
        }

        var totals = tallies["all"].Share("total");
        var passes = totals >= WantedTotals;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} totals right {totals:P1}, wanted {WantedTotals:P0}"));
        return passes ? 0 : 1;
    }
}
