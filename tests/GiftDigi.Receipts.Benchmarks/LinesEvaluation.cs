using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Character error on rendered lines in fonts that the recogniser was not trained on, by kind of text.</summary>
internal static class LinesEvaluation
{
    private const string Name = "lines";
    private const string HalfWidth = "half-width katakana";
    private const string Everything = "all";
    private const double MostError = 0.03;
    private const double LeastExact = 0.85;
    private const int LinesAtOnce = 64;

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
        if (!File.Exists(Path.Combine(folder, "lines.tsv")))
        {
            await RenderAsync(folder, result.GetValue(count), result.GetValue(seed));
        }

        return Report(await EvaluateAsync(folder, result.GetValue(show)));
    }

    private static async Task RenderAsync(string folder, int count, int seed)
    {
        await Console.Error.WriteLineAsync($"Rendering {count} lines.");
        string[] arguments = ["infra/recogniser/render.py", folder, "--count", $"{count}", "--seed", $"{seed}"];
        using var renderer = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments)) ?? throw new InvalidOperationException("Python does not start.");
        await renderer.WaitForExitAsync();
        if (renderer.ExitCode != 0)
        {
            throw new InvalidOperationException("The lines could not be rendered: run infra/recogniser/setup.sh first, and this from the top folder of the project.");
        }
    }

    private static async Task<SortedDictionary<string, TextTally>> EvaluateAsync(string folder, bool show)
    {
        var rows = (await File.ReadAllLinesAsync(Path.Combine(folder, "lines.tsv"))).Select(row => row.Split('\t')).ToList();
        var columns = await File.ReadAllBytesAsync(Path.Combine(folder, "lines.gray"));
        var tallies = new SortedDictionary<string, TextTally>(StringComparer.Ordinal);
        using var recogniser = OnnxReader.OpenRecogniser(new());
        var start = 0;
        foreach (var part in rows.Chunk(LinesAtOnce))
        {
            var (strip, regions) = Lay(part, columns, ref start);
            foreach (var (row, line) in part.Zip(recogniser.Read(strip, regions, CancellationToken.None)))
            {
                Count(tallies, row[1], row[2], line.Text.Trim());
                if (show && line.Text.Trim() != row[2])
                {
                    Console.WriteLine($"{row[1]}\t{row[2]}\t{line.Text}");
                }
            }
        }

        return tallies;
    }

    /// <summary>One picture of the lines side by side, and where each is.</summary>
    private static (GrayPixels Strip, List<TextRegion> Regions) Lay(string[][] part, byte[] columns, ref int start)
    {
        var widths = part.Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)).ToList();
        var total = widths.Sum();
        var values = new byte[total * LineStrip.Height];
        for (var x = 0; x < total; x++)
        {
            for (var y = 0; y < LineStrip.Height; y++)
            {
                values[(y * total) + x] = columns[((start + x) * LineStrip.Height) + y];
            }
        }

        var regions = new List<TextRegion>();
        var left = 0;
        foreach (var width in widths)
        {
            regions.Add(new([new(left, LineStrip.Height / 2.0), new(left + width, LineStrip.Height / 2.0)], LineStrip.Height, 1));
            left += width;
        }

        start += total;
        return (new(new(total, LineStrip.Height), values), regions);
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
