using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Rendering.Printing;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>Whether a paper is known again however it is captured, and a neighbour's receipt of the same shop and basket is not taken for it.</summary>
internal static class DuplicatesEvaluation
{
    private const string Name = "duplicates";
    private const double WantedRecall = 0.995;
    private const double MostFalse = 0.0005;
    private const double MostMilliseconds = 5;

    private static readonly Option<int> Count = new("--count") { Description = "Receipts to print, in families of four.", DefaultValueFactory = _ => 96 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Parallelism = new("--parallel") { Description = "Captures in hand at once.", DefaultValueFactory = _ => 2 };
    private static readonly Option<bool> Tuning = new("--tuning") { Description = "Leaves alone what is held out from tuning." };
    private static readonly Option<DirectoryInfo> Work = new("--work")
    {
        Description = "Where what was read is kept; a run that was stopped goes on there.",
        DefaultValueFactory = _ => new("artifacts/duplicates"),
    };

    private static readonly Option<bool> Again = new("--again") { Description = "Compares what is kept, and reads nothing more." };
    private static readonly Option<bool> Show = new("--show") { Description = "Lists every comparison that came out wrong." };

    private static readonly Option<int> Fingerprints = new("--fingerprints")
    {
        Description = "Papers among which one is looked up; 0 leaves the lookup unmeasured, which falls short.",
        DefaultValueFactory = _ => 1_000_000,
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = new RootCommand(Name) { Count, Seed, Parallelism, Tuning, Work, Again, Show, Fingerprints }.Parse(arguments);
        if (result.Errors.Count > 0 || result.GetValue(Count) < CaptureRun.Siblings || result.GetValue(Parallelism) < 1)
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : "--count must be at least 4 and --parallel at least 1.");
            return 2;
        }

        try
        {
            var run = new CaptureRun(result.GetValue(Count) / CaptureRun.Siblings, result.GetValue(Seed), result.GetValue(Tuning));
            if (!result.GetValue(Again))
            {
                await CaptureReading.RunAsync(run, result.GetRequiredValue(Work), result.GetValue(Parallelism));
            }

            var report = DuplicatesReport.Of(CaptureReading.Kept(result.GetRequiredValue(Work)).Select(CapturedPaper.Of), result.GetValue(Show));
            report.Write();
            var lookup = result.GetValue(Fingerprints) is > 0 and var papers ? await LookupMeasure.RunAsync(papers, result.GetRequiredValue(Work)) : null;
            Console.WriteLine(lookup);
            return Decide(report, lookup);
        }
        catch (Exception exception) when (exception is RenderingException or IOException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static int Decide(DuplicatesReport report, LookupMeasure? lookup)
    {
        var passes = report.Repeats.Share >= WantedRecall && report.Siblings.Share <= MostFalse && lookup?.Percentile99 <= MostMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} known again {report.Repeats.Share:P2} of {report.Repeats.Count}, wanted {WantedRecall:P1}; neighbours flagged {report.Siblings.Share:P3} of {report.Siblings.Count}, at most {MostFalse:P2}; lookup {lookup?.Median:0.0} ms, p99 {lookup?.Percentile99:0.0} ms, at most {MostMilliseconds} ms"));
        return passes ? 0 : 1;
    }
}
