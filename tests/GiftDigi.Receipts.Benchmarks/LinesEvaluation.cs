using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Onnx;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Character error on rendered lines in fonts that the recogniser was not trained on, by kind of text.</summary>
internal static class LinesEvaluation
{
    private const string Name = "lines";
    private const string HalfWidth = "half-width katakana";
    private const string Everything = "all";
    private const double MostError = 0.03;
    private const double LeastExact = 0.85;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var from = new Option<DirectoryInfo>("--from") { Description = "Lines rendered before; rendered into it when it is not there.", DefaultValueFactory = _ => new("artifacts/lines") };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 5000 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var show = new Option<bool>("--show") { Description = "Prints what was read wrongly." };
        var result = new RootCommand(Name) { from, count, seed, show }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var folder = result.GetRequiredValue(from).FullName;
        await LineSheet.RenderAsync(folder, result.GetValue(count), result.GetValue(seed));
        return Report(Evaluate(folder, result.GetValue(show)));
    }

    private static SortedDictionary<string, TextTally> Evaluate(string folder, bool show)
    {
        var tallies = new SortedDictionary<string, TextTally>(StringComparer.Ordinal);
        using var recogniser = OnnxReader.OpenRecogniser(new());
        foreach (var sheet in LineSheet.ReadAll(folder))
        {
            var lines = recogniser.Read(sheet.Pixels, sheet.Regions, CancellationToken.None);
            for (var i = 0; i < lines.Length; i++)
            {
                var read = LineLabel.Of(lines[i].Text);
                Count(tallies, sheet.Kinds[i], sheet.Truths[i], read);
                if (show && read != sheet.Truths[i])
                {
                    Console.WriteLine($"{sheet.Kinds[i]}\t{sheet.Truths[i]}\t{read}");
                }
            }
        }

        return tallies;
    }

    private static void Count(SortedDictionary<string, TextTally> tallies, string kind, string truth, string read)
    {
        foreach (var name in new[] { Everything, kind })
        {
            tallies.TryAdd(name, new());
            tallies[name].Add(truth, read);
        }
    }

    private static int Report(SortedDictionary<string, TextTally> tallies)
    {
        Console.WriteLine("kind\tlines\tcharacter error\tlines exact");
        foreach (var (kind, tally) in tallies)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{tally.Lines}\t{tally.Error:P2}\t{tally.Exact:P1}"));
        }

        var (error, exact) = (tallies[Everything].Error, tallies[HalfWidth].Exact);
        var passes = error <= MostError && exact >= LeastExact;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} character error {error:P2}, wanted {MostError:P0}; half-width katakana exact {exact:P1}, wanted {LeastExact:P0}"));
        return passes ? 0 : 1;
    }
}
