using System.Globalization;
using System.Text.Json;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>The best figures so far, by run. They are only ever raised.</summary>
internal sealed class Ratchet(IReadOnlyList<BestRun> runs)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public IReadOnlyList<BestRun> Runs => runs;

    /// <summary>The figures of a tally, under the names that the file has.</summary>
    public static SortedDictionary<string, BestFigure> FiguresOf(AccuracyTally tally)
    {
        var figures = new SortedDictionary<string, BestFigure>(StringComparer.Ordinal)
        {
            ["items F1"] = Rounded(tally.Items.F1, tally.Items.Truth),
            ["amounts F1"] = Rounded(tally.Items.AmountsF1, tally.Items.Truth),
            ["values right of those read"] = Rounded(1 - tally.Values.WrongShare, tally.Values.Right + tally.Values.Wrong),
        };
        foreach (var (kind, counts) in tally.Kinds.Where(pair => pair.Value.Printed > 0))
        {
            figures[kind] = Rounded(counts.Share, counts.Printed);
        }

        return figures;
    }

    public static async Task<Ratchet> LoadAsync(FileInfo file) => file.Exists
        ? new(JsonSerializer.Deserialize<List<BestRun>>(await File.ReadAllTextAsync(file.FullName), Options) ?? [])
        : new([]);

    public Task SaveAsync(FileInfo file) => File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(runs, Options) + "\n");

    /// <summary>What is worse than the best by more than chance explains, one sentence each.</summary>
    public IEnumerable<string> Fallen(ReadingRun run, IReadOnlyDictionary<string, BestFigure> figures)
    {
        foreach (var (name, best) in BestOf(run))
        {
            var now = figures.GetValueOrDefault(name)?.Share ?? 0;
            if (best.Share - now > best.Noise)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"{name} fell from {best.Share:P1} to {now:P1} (of {best.Of}; chance explains {best.Noise:P1})");
            }
        }
    }

    /// <summary>The ratchet with every figure that is better now.</summary>
    public Ratchet Raised(ReadingRun run, IReadOnlyDictionary<string, BestFigure> figures)
    {
        var raised = new SortedDictionary<string, BestFigure>(BestOf(run), StringComparer.Ordinal);
        foreach (var (name, now) in figures.Where(pair => pair.Value.Share >= (raised.GetValueOrDefault(pair.Key)?.Share ?? 0)))
        {
            raised[name] = now;
        }

        return new([.. runs.Where(best => best.Run != run), new(run, raised)]);
    }

    private SortedDictionary<string, BestFigure> BestOf(ReadingRun run) =>
        runs.FirstOrDefault(best => best.Run == run)?.Figures ?? new(StringComparer.Ordinal);

    private static BestFigure Rounded(double share, int of) => new(Math.Round(share, 4), of);
}
