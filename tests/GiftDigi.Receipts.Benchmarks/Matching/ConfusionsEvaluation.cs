using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>
/// Learns which characters the reader takes for each other, from names that were misread and from the other readings it gave of every
/// line. Layouts and fonts that are held out from tuning are left out.
/// </summary>
internal static class ConfusionsEvaluation
{
    private const string Name = "confusions";
    private const double WantedPairs = 100;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var from = new Option<DirectoryInfo[]>("--from") { Description = "What accuracy left in its --work.", Required = true, AllowMultipleArgumentsPerToken = true };
        var corrections = new Option<FileInfo?>("--corrections") { Description = "What 'receipts review corrections' wrote: what people put right counts as well." };
        var least = new Option<double>("--least") { Description = "How often a pair must have been seen.", DefaultValueFactory = _ => 2 };
        var result = new RootCommand(Name) { from, corrections, least }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var counts = new ConfusionCounts();
        foreach (var reading in result.GetRequiredValue(from).SelectMany(folder => ReadingFile.Read(ReadingFile.In(folder))))
        {
            if (!ReceiptRenderer.IsHeldOutLayout(reading.Layout) && !ReceiptRenderer.IsHeldOutFont(reading.Font))
            {
                Count(reading, counts);
            }
        }

        if (result.GetValue(corrections) is { } file)
        {
            await CountAsync(file, counts);
        }

        var pairs = counts.AtLeast(result.GetValue(least)).ToList();
        foreach (var (printed, read, count) in pairs)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{printed}\t{read}\t{count:0}"));
        }

        await Console.Error.WriteLineAsync($"{Name}: {(pairs.Count >= WantedPairs ? "PASS" : "FALLS SHORT")} {pairs.Count} pairs");
        return pairs.Count >= WantedPairs ? 0 : 1;
    }

    private static async Task CountAsync(FileInfo file, ConfusionCounts counts)
    {
        await foreach (var line in File.ReadLinesAsync(file.FullName))
        {
            if (JsonSerializer.Deserialize(line, ReceiptsJson.Readable.Correction) is { Read.Length: > 0, Corrected.Length: > 0 } correction && correction.Field.EndsWith("/description", StringComparison.Ordinal))
            {
                counts.Add(correction.Corrected, correction.Read, weight: 1);
            }
        }
    }

    private static void Count(KeptReading reading, ConfusionCounts counts)
    {
        foreach (var value in reading.Score().Values.Where(value => value is { Kind: "item.description", Wanted: not null, Read: not null }))
        {
            counts.Add(value.Wanted!, value.Read!, weight: 1);
        }

        // Which of two readings is right is not known; either may be printed and the other one read.
        foreach (var line in reading.Pages.SelectMany(page => page.Lines))
        {
            var text = line.ToLine().Text;
            foreach (var other in line.Alternatives)
            {
                counts.Add(text, other.Text, other.Confidence);
                counts.Add(other.Text, text, other.Confidence);
            }
        }
    }
}
