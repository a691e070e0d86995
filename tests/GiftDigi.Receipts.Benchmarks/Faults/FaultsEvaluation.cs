using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Benchmarks.Loading;
using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Faults;

/// <summary>
/// Entries go through an installation to which one fault after the other is done, and are then accounted for: every one that was promised
/// is there, once, with the verdict that it must have, and its issuance.
/// </summary>
internal static class FaultsEvaluation
{
    private const string Name = "faults";
    private const int MostAttempts = 90;
    private const int MostAtOnce = 40;
    private const int MostShown = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var entries = new Option<int>("--entries") { DefaultValueFactory = _ => 5_000 };
        var faults = new Option<int>("--faults") { DefaultValueFactory = _ => 200 };
        var rate = new Option<double>("--rate") { Description = "Entries a second.", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var workers = new Option<int>("--workers") { DefaultValueFactory = _ => 3 };
        var work = new Option<DirectoryInfo>("--work") { Description = "A folder for all data and logs; what is in it is removed.", DefaultValueFactory = _ => new("artifacts/faults") };
        var real = new Option<bool>("--real") { Description = "Rendered receipts, which are read; without it a stub reads." };
        var result = new RootCommand(Name) { entries, faults, rate, seed, workers, work, real }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var length = TimeSpan.FromSeconds(result.GetValue(entries) / result.GetValue(rate));
        var plan = FaultPlan.Draw(result.GetValue(faults), result.GetValue(entries), result.GetValue(seed));
        var reads = result.GetValue(real);
        IReadOnlyList<DrawnEntry> drawn = reads
            ? await RenderedEntries.DrawAsync(result.GetValue(entries), result.GetValue(seed))
            : StubEntries.Draw(result.GetValue(entries), result.GetValue(seed), hasHabits: true);
        Say($"{drawn.Count} entries within {length.TotalSeconds:0} s, and {plan.Count} faults, seed {result.GetValue(seed)}. {(reads ? "Receipts are rendered, and read." : "A stub reads: what is tried is the way of entries, not the reader.")}");
        await using var installation = await Installation.StartAsync(result.GetRequiredValue(work), result.GetValue(workers), reads ? ["--reads"] : []);
        Say($"pages at {installation.Site}, {result.GetValue(workers)} workers");
        await using var ledger = new Ledger(installation);
        var run = new FaultRun(installation, line => Say($"{line}"));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = installation.Site, Timeout = TimeSpan.FromSeconds(100) };
        using var load = new LoadRun(http, StubCampaign.Id, MostAtOnce, MostAttempts, TimeProvider.System);
        var sending = load.SendAllAsync(Arrive(drawn, length, result.GetValue(seed)), CancellationToken.None);
        await Task.WhenAll(sending, run.RunAsync(plan, () => load.Answered));
        Say($"everything was sent and done; waiting for what is left");
        await WaitAsync(ledger);
        return await AccountAsync(drawn, await sending, ledger, run, installation);
    }

    private static IReadOnlyList<Arrival> Arrive(IReadOnlyList<DrawnEntry> drawn, TimeSpan length, int seed)
    {
        var random = new Random(seed);
        var moments = drawn.Select(_ => length * random.NextDouble()).Order().ToList();
        return [.. drawn.Zip(moments, (entry, at) => new Arrival(at, entry.Entrant, entry.Photo, entry.Habit))];
    }

    private static async Task WaitAsync(Ledger ledger)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (await ledger.CountAsync() is var (entries, decided, waiting) && (decided < entries || waiting > 0) && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            Say($"{decided} of {entries} decided, {waiting} messages wait in the outbox");
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }
    }

    private static async Task<int> AccountAsync(IReadOnlyList<DrawnEntry> drawn, IReadOnlyList<SentPhoto> sent, Ledger ledger, FaultRun run, Installation installation)
    {
        var stored = await ledger.ReadAsync();
        var dead = await ledger.ReadDeadAsync();
        var decided = stored.Where(entry => entry.Verdict is not null).Select(entry => entry.Id.Value).ToHashSet(StringComparer.Ordinal);
        var account = LoadAccount.Of(sent, stored, [.. dead.Select(letter => letter.Message.Key).Where(key => !decided.Contains(key))]);
        var verdicts = FaultAccount.Of([.. drawn.Zip(sent)], stored, run.Done);
        var (messages, issued, issuances) = await ledger.TakeIssuancesAsync(stored);
        List<string> differences =
        [
            .. verdicts.Differences,
            .. issuances,
            .. await ledger.FindDifferencesAsync(),
            .. sent.Where(photo => !photo.Answer.IsPromised).Select(photo => $"Photo {photo.Photo.Value[..12]} was never taken: {photo.Answer.Status}."),
        ];
        foreach (var line in LoadReport.Lines(sent, account))
        {
            Console.WriteLine(line);
        }

        foreach (var habit in drawn.CountBy(entry => entry.Habit).OrderBy(habit => habit.Key))
        {
            Write($"habits\t{habit.Value} {habit.Key}");
        }

        Write($"faults\t{run.Done.Count}, of which {run.Failed} could not be done");
        Write($"processes\t{installation.Pages.Deaths + installation.Workers.Sum(worker => worker.Deaths)} ended by themselves and were started again");
        Write($"dead letters\t{dead.Count} of entries that have a verdict all the same: {string.Join(", ", dead.CountBy(letter => letter.Cause).Select(cause => $"{cause.Value} × {cause.Key}"))}");
        Write($"issuances\t{messages} messages of {issued} entries at the broker: {messages - issued} copies, which a consumer knows by their key");
        foreach (var cause in verdicts.Explained.CountBy(explained => explained.Cause))
        {
            Write($"explained\t{cause.Value} verdicts: {cause.Key}");
        }

        foreach (var line in verdicts.Explained.Take(MostShown).Select(explained => $"Entry {explained.Entry} is {explained.Told}.").Concat(differences.Take(MostShown)))
        {
            Write($"\t{line}");
        }

        var all = account.Differences.Count + differences.Count;
        Write($"{Name}: {(all == 0 ? "PASS" : "FALLS SHORT")} {account.Lost} lost, {account.Doubled} double, {all} differences that nothing explains");
        return all == 0 ? 0 : 1;
    }

    private static void Say(FormattableString line) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():HH:mm:ss} {line.ToString(CultureInfo.InvariantCulture)}"));

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
