using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Benchmarks.Faults;
using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>
/// Many times the usual rate for some minutes: what was promised is kept, memory stays flat, and afterwards the queue is worked off no
/// slower than it was at first.
/// </summary>
internal static class SurgeEvaluation
{
    private const string Name = "surge";
    private const int CalmSeconds = 60;
    private const int MostAtOnce = 2_000;
    private const int MostAttempts = 30;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rate = new Option<double>("--rate") { Description = "Entries a second when it is calm.", DefaultValueFactory = _ => 0.2 };
        var times = new Option<double>("--times") { DefaultValueFactory = _ => 100 };
        var seconds = new Option<int>("--seconds") { Description = "How long the surge lasts; a minute of calm comes before and after it.", DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var workers = new Option<int>("--workers") { DefaultValueFactory = _ => 2 };
        var cost = new Option<int>("--cost") { Description = "Milliseconds that the stub reads: workers shall be too slow for the surge, so that there is a queue to work off.", DefaultValueFactory = _ => 400 };
        var work = new Option<DirectoryInfo>("--work") { Description = "A folder for all data and logs; what is in it is removed.", DefaultValueFactory = _ => new("artifacts/surge") };
        var result = new RootCommand(Name) { rate, times, seconds, seed, workers, cost, work }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var surge = TimeSpan.FromSeconds(result.GetValue(seconds));
        var moments = Draw(result.GetValue(rate), result.GetValue(times), surge, result.GetValue(seed));
        var drawn = StubEntries.Draw(moments.Count, result.GetValue(seed), hasHabits: false);
        Write($"{drawn.Count} entries: {result.GetValue(rate):0.##} a second, and {result.GetValue(rate) * result.GetValue(times):0.#} a second for {surge.TotalSeconds:0} s. A stub reads, in {result.GetValue(cost)} ms.");
        await using var installation = await Installation.StartAsync(result.GetRequiredValue(work), result.GetValue(workers), ["--cost", result.GetValue(cost).ToString(CultureInfo.InvariantCulture)]);
        await using var ledger = new Ledger(installation);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = installation.Site };
        using var load = new LoadRun(http, StubCampaign.Id, MostAtOnce, MostAttempts, TimeProvider.System);
        var watch = new SurgeWatch(installation, ledger, TimeSpan.FromSeconds(CalmSeconds), surge);
        var sending = load.SendAllAsync(drawn.Zip(moments, (entry, at) => new Arrival(at, entry.Entrant, entry.Photo)), CancellationToken.None);
        await watch.FollowAsync(sending);
        return await AccountAsync(drawn, await sending, ledger, watch);
    }

    private static List<TimeSpan> Draw(double rate, double times, TimeSpan surge, int seed)
    {
        var calm = new ArrivalPlan(ArrivalPattern.Steady, rate, 1, TimeSpan.FromSeconds(CalmSeconds));
        var wave = calm with { Rate = rate * times, Length = surge };
        return [.. calm.Draw(seed), .. wave.Draw(seed + 1).Select(at => calm.Length + at), .. calm.Draw(seed + 2).Select(at => calm.Length + surge + at)];
    }

    private static async Task<int> AccountAsync(IReadOnlyList<StubEntry> drawn, IReadOnlyList<SentPhoto> sent, Ledger ledger, SurgeWatch watch)
    {
        var stored = await ledger.ReadAsync();
        var dead = await ledger.ReadDeadAsync();
        var account = LoadAccount.Of(sent, stored, [.. dead.Select(letter => letter.Message.Key)]);
        var verdicts = FaultAccount.Of([.. drawn.Zip<DrawnEntry, SentPhoto>(sent)], stored, faults: []);
        List<string> differences = [.. account.Differences, .. verdicts.Differences, .. verdicts.Explained.Select(explained => $"Entry {explained.Entry} is {explained.Told}: {explained.Cause}."), .. (await ledger.TakeIssuancesAsync(stored)).Differences, .. await ledger.FindDifferencesAsync(), .. watch.Faults];
        foreach (var line in LoadReport.Lines(sent, account).Append($"decided\t{LoadReport.Verdicts(sent, stored)}, from when the photo was due").Concat(watch.Lines).Concat(differences.Take(20).Select(line => $"\t{line}")))
        {
            Console.WriteLine(line);
        }

        var passes = differences.Count == 0 && account.Promised == account.Sent;
        Write($"{Name}: {(passes ? "PASS" : "FALLS SHORT")} {account.Sent} sent, {account.Promised} promised, {account.Lost} lost, {account.Doubled} double, {differences.Count} differences");
        return passes ? 0 : 1;
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
