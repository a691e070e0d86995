using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Commands;
using GiftDigi.Receipts.Rendering.Printing;

namespace GiftDigi.Receipts.Benchmarks.Shots;

/// <summary>Whether several shots of a long receipt are read as one, no item twice, and what does not belong together is never joined.</summary>
internal static class ShotsEvaluation
{
    private const string Name = "shots";
    private const double WantedJoined = 0.8;

    private static readonly Option<int> Count = new("--count") { Description = "Receipts of 30 items and more.", DefaultValueFactory = _ => 40 };
    private static readonly Option<int> Seed = new("--seed") { DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Show = new("--show") { Description = "Lists what was not joined, and what was joined wrongly." };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = new RootCommand(Name) { Count, Seed, Show }.Parse(arguments);
        if (result.Errors.Count > 0 || result.GetValue(Count) < 1)
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : "--count must be at least 1.");
            return 2;
        }

        try
        {
            var results = await ReadAsync(result.GetValue(Count), result.GetValue(Seed));
            Write(results, result.GetValue(Show));
            return Decide(results);
        }
        catch (RenderingException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task<List<ShotsResult>> ReadAsync(int count, int seed)
    {
        await using var renderer = await ReceiptRenderer.StartAsync();
        await using var reader = new ReaderFixture();
        var (progress, results) = (new Progress(count), new List<ShotsResult>());
        for (var number = 1; number <= count; number++)
        {
            results.AddRange(await new ShotsRun(seed, renderer, reader).RunAsync(number, CancellationToken.None));
            progress.Report(number);
        }

        return results;
    }

    private static void Write(IReadOnlyList<ShotsResult> results, bool isShown)
    {
        Console.WriteLine($"{"case",-12} {"sent",5} {"joined",7} {"referred",9} {"wrongly",8} {"items",8} {"total",8}");
        foreach (var group in results.GroupBy(result => result.Case).OrderBy(group => group.Key))
        {
            var joined = group.Where(result => result.IsJoined).ToList();
            var items = joined.Aggregate(ItemCounts.None, (sum, result) => sum.Plus(result.Items));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key,-12} {group.Count(),5} {joined.Count,7} {group.Count() - joined.Count,9} {joined.Count(result => result.IsWrong),8} {(double)items.Found / Math.Max(1, items.Truth),8:P1} {(double)joined.Count(result => result.IsTotalRight) / Math.Max(1, joined.Count),8:P1}"));
        }

        foreach (var result in results.Where(result => isShown && (result.IsWrong || (result.BelongTogether && !result.IsJoined))))
        {
            Console.WriteLine($"{result.Number} {result.Case}: {(result.IsJoined ? $"{result.Items.Read} items of {result.Items.Truth}" : "not joined")}");
        }
    }

    private static int Decide(List<ShotsResult> results)
    {
        var overlapping = results.Where(result => result.Case == ShotsCase.Overlapping).ToList();
        var share = (double)overlapping.Count(result => result is { IsJoined: true, IsWrong: false }) / overlapping.Count;
        var wrong = results.Count(result => result.Case != ShotsCase.Whole && result.IsWrong);
        var passes = share >= WantedJoined && wrong == 0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} overlapping shots joined {share:P1}, wanted {WantedJoined:P0}; joined wrongly {wrong}, wanted 0"));
        return passes ? 0 : 1;
    }
}
