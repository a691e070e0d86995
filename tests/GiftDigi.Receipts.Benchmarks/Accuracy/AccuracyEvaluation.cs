using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Printing;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>How much of rendered receipts is read as their truth says, by layout and by what is wrong with the photo.</summary>
internal static class AccuracyEvaluation
{
    private const string Name = "accuracy";
    private const double WantedItems = 0.93;
    private const double WantedTotals = 0.98;
    private const double WantedDates = 0.98;

    private static readonly Option<int> Count = new("--count") { Description = "Receipts to render.", DefaultValueFactory = _ => 216 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Parallelism = new("--parallel") { Description = "Receipts in hand at once.", DefaultValueFactory = _ => 2 };
    private static readonly Option<bool> Tuning = new("--tuning") { Description = "Leaves alone what is held out from tuning." };
    private static readonly Option<bool> Show = new("--show") { Description = "Lists every value that was not read as printed." };
    private static readonly Option<bool> Raise = new("--ratchet") { Description = "Keeps figures that are better than the best so far." };
    private static readonly Option<DirectoryInfo> Work = new("--work")
    {
        Description = "Where what was read is left for other evaluations.",
        DefaultValueFactory = _ => new("artifacts/accuracy"),
    };

    private static readonly Option<DirectoryInfo> Again = new("--again") { Description = "Parses again what an earlier run left in its --work; --count, --seed and --tuning are to be the same." };

    private static readonly Option<FileInfo> Best = new("--best")
    {
        Description = "The file of the best figures so far.",
        DefaultValueFactory = _ => new("tests/GiftDigi.Receipts.Benchmarks/accuracy.ratchet.json"),
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = new RootCommand(Name) { Count, Seed, Parallelism, Tuning, Show, Raise, Work, Again, Best }.Parse(arguments);
        if (result.Errors.Count > 0 || result.GetValue(Count) < 1 || result.GetValue(Parallelism) < 1)
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : "--count and --parallel must be at least 1.");
            return 2;
        }

        try
        {
            var run = new ReadingRun(result.GetValue(Count), result.GetValue(Seed), result.GetValue(Tuning));
            var readings = result.GetValue(Again) is { } earlier
                ? ReadingFile.Read(ReadingFile.In(earlier))
                : await RenderedReading.RunAsync(run, result.GetRequiredValue(Work), result.GetValue(Parallelism));
            IReadOnlyList<ReceiptScore> scores = [.. readings.Select(reading => reading.Score())];
            WriteTables(scores, result.GetValue(Show));
            return await DecideAsync(run, new(scores), result);
        }
        catch (Exception exception) when (exception is RenderingException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static void WriteTables(IReadOnlyList<ReceiptScore> scores, bool show)
    {
        foreach (var score in show ? scores : [])
        {
            foreach (var value in score.Values.Where(value => value.Outcome != ValueOutcome.Right))
            {
                Console.WriteLine($"{score.Number}\t{score.Photo}\t{score.Layout}\t{value.Kind}\t{value.Outcome}\t{value.Wanted}\t{value.Read}\t{value.Confidence}");
            }
        }

        AccuracyReport.WriteKinds(new(scores));
        AccuracyReport.WriteGroups("photo", By(scores, score => score.Photo));
        AccuracyReport.WriteGroups("layout", By(scores, score => score.Layout + (ReceiptRenderer.IsHeldOutLayout(score.Layout) ? " (held out)" : "")));
        AccuracyReport.WriteGroups("font", By(scores, score => score.Font + (ReceiptRenderer.IsHeldOutFont(score.Font) ? " (held out)" : "")));
        AccuracyReport.WriteGroups("held out", By(scores, HeldOut).Append(("all", new(scores))));
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"memory\t{self.PeakWorkingSet64 >> 20} MiB resident at most, the renderer's own included");
    }

    private static IEnumerable<(string Name, AccuracyTally Tally)> By(IEnumerable<ReceiptScore> scores, Func<ReceiptScore, string> name) => scores
        .GroupBy(name, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, new AccuracyTally(group)));

    private static string HeldOut(ReceiptScore score) => (ReceiptRenderer.IsHeldOutLayout(score.Layout), ReceiptRenderer.IsHeldOutFont(score.Font)) switch
    {
        (false, false) => "nothing",
        (true, false) => "layout",
        (false, true) => "font",
        (true, true) => "layout and font",
    };

    private static async Task<int> DecideAsync(ReadingRun run, AccuracyTally tally, ParseResult result)
    {
        var best = result.GetRequiredValue(Best);
        var ratchet = await Ratchet.LoadAsync(best);
        var figures = Ratchet.FiguresOf(tally);
        foreach (var sentence in ratchet.Fallen(run, figures))
        {
            Console.WriteLine(sentence);
        }

        if (result.GetValue(Raise))
        {
            await ratchet.Raised(run, figures).SaveAsync(best);
        }

        var (items, totals, dates) = (tally.Items.F1, tally.Of("total").Share, tally.Of("purchaseDate").Share);
        var passes = items >= WantedItems && totals >= WantedTotals && dates >= WantedDates;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} items F1 {items:0.000}, wanted {WantedItems}; totals {totals:P1}, wanted {WantedTotals:P0}; dates {dates:P1}, wanted {WantedDates:P0}"));
        return passes ? 0 : 1;
    }
}
