using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>What of receipts transcribed by eye is among the lines read, before any parsing.</summary>
internal static class NamesEvaluation
{
    private const string Name = "names";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var receipts = new Option<DirectoryInfo>("--receipts") { Description = "A folder of images with truth.jsonl.", DefaultValueFactory = _ => new("../shared/receipts/real") };
        var missing = new Option<bool>("--missing") { Description = "Lists what was not found." };
        var result = new RootCommand(Name) { receipts, missing }.Parse(arguments);
        var truths = Path.Combine(result.GetValue(receipts)?.FullName ?? "", "truth.jsonl");
        if (result.Errors.Count > 0 || !File.Exists(truths))
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : $"There is no {truths}; name a folder of receipts with --receipts.");
            return 2;
        }

        var tally = new PresenceTally();
        await using var reader = new ReaderFixture();
        foreach (var line in await File.ReadAllLinesAsync(truths))
        {
            var truth = JsonDocument.Parse(line).RootElement;
            var file = truth.GetProperty("file").GetString()!;
            var pages = await reader.ReadAsync(Path.Combine(result.GetRequiredValue(receipts).FullName, file));
            tally.Add(file, truth, [.. pages.SelectMany(page => page.Stretches).Select(stretch => stretch.Text)]);
            await Console.Error.WriteLineAsync(file);
        }

        return Report(tally, result.GetValue(missing));
    }

    private static int Report(PresenceTally tally, bool missing)
    {
        foreach (var (asked, found, name) in tally.Figures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{found}/{asked}\t{(double)found / Math.Max(1, asked):P1}"));
        }

        foreach (var entry in missing ? tally.Missing : [])
        {
            Console.WriteLine(entry);
        }

        var faults = tally.Faults().ToList();
        Console.WriteLine($"{Name}: {(faults.Count == 0 ? "PASS" : "FALLS SHORT " + string.Join("; ", faults))}");
        return faults.Count == 0 ? 0 : 1;
    }
}
