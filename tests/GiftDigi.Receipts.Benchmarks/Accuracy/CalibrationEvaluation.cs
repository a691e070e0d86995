using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Rendering.Printing;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>Whether values of a confidence are right as often as it says, over all values read of rendered receipts.</summary>
internal static class CalibrationEvaluation
{
    private const string Name = "calibration";
    private const double WantedOfSure = 0.99;
    private const int EnoughValues = 20_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var from = new Option<DirectoryInfo>("--from")
        {
            Description = "What accuracy left in its --work; made when it is not there.",
            DefaultValueFactory = _ => new("artifacts/calibration"),
        };
        var count = new Option<int>("--count") { Description = "Receipts to render when they have to be made.", DefaultValueFactory = _ => 432 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 2 };
        var parallel = new Option<int>("--parallel") { DefaultValueFactory = _ => 2 };
        var result = new RootCommand(Name) { from, count, seed, parallel }.Parse(arguments);
        if (result.Errors.Count > 0 || result.GetValue(count) < 1 || result.GetValue(parallel) < 1)
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : "--count and --parallel must be at least 1.");
            return 2;
        }

        try
        {
            var folder = result.GetRequiredValue(from);
            var readings = File.Exists(ReadingFile.In(folder))
                ? ReadingFile.Read(ReadingFile.In(folder))
                : await RenderedReading.RunAsync(new(result.GetValue(count), result.GetValue(seed), IsTuning: false), folder, result.GetValue(parallel));
            return Report([.. readings.SelectMany(reading => reading.Score().Values)]);
        }
        catch (RenderingException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static int Report(List<ValueScore> values)
    {
        var all = new ReliabilityTable(values);
        Console.WriteLine("confidence\tvalues\tmean confidence\tshare right");
        foreach (var bin in all.Bins)
        {
            Console.WriteLine(Say($"{bin.From:0.00}–{bin.To:0.00}\t{bin.Values}\t{bin.Confidence:0.000}\t{bin.Share:0.000}"));
        }

        Console.WriteLine("\nvalue\tvalues\tmean distance\tsure\tsure and right\tby bin: right of values");
        foreach (var kind in values.GroupBy(value => value.Kind, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            WriteRow(kind.Key, new(kind));
        }

        WriteRow("inferred", new(values.Where(value => value.Inferred)));
        WriteRow("printed", new(values.Where(value => !value.Inferred)));
        WriteRow("all", all);
        return Decide(all);
    }

    private static void WriteRow(string name, ReliabilityTable table)
    {
        var bins = string.Join(' ', table.Bins.Select(bin => $"{bin.Right}/{bin.Values}"));
        Console.WriteLine(Say($"{name}\t{table.Values}\t{table.ExpectedError:0.000}\t{table.OfSure.Values}\t{Share(table):P1}\t{bins}"));
    }

    private static int Decide(ReliabilityTable all)
    {
        if (all.Values < EnoughValues)
        {
            Console.WriteLine($"Only {all.Values} values; {EnoughValues} are wanted for a judgement.");
        }

        var passes = all.OfSure.Values > 0 && Share(all) >= WantedOfSure;
        Console.WriteLine(Say(
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} values of {ReliabilityTable.Sure} or more right {Share(all):P2}, wanted {WantedOfSure:P0}; expected calibration error {all.ExpectedError:0.000}"));
        return passes ? 0 : 1;
    }

    private static double Share(ReliabilityTable table) => (double)table.OfSure.Right / Math.Max(1, table.OfSure.Values);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
