using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Benchmarks.Verdicts;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Replaying;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Benchmarks.Replaying;

/// <summary>
/// Whether entries that were decided, stored and read back get the verdicts again that the history has of them, byte for byte. They
/// are those of <c>verdicts</c>, of entrants who meet their limits, each receipt entered once more for the same campaign.
/// </summary>
internal static class ReplayEvaluation
{
    private const string Name = "replay";
    private const int Entrants = 40;
    private static readonly EntryLimits Limits = new(PerEntrant: 3, PerEntrantPerDay: 2, InAll: 60, Budget: null);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 3000 };
        var from = new Option<DirectoryInfo>("--from") { Description = "What accuracy left in its --work.", DefaultValueFactory = _ => new("artifacts/accuracy") };
        var result = new RootCommand(Name) { count, from }.Parse(arguments);
        var folder = result.Errors.Count > 0 ? null : result.GetRequiredValue(from);
        if (folder is null || !File.Exists(ReadingFile.In(folder)))
        {
            await Console.Error.WriteLineAsync(folder is null ? result.Errors[0].Message : $"There are no readings in {folder}. Run accuracy --work {folder} first.");
            return 2;
        }

        var database = Directory.CreateTempSubdirectory("receipts-replay-");
        try
        {
            return await RunAsync(Path.Combine(database.FullName, "receipts.db"), [.. ReadingFile.Read(ReadingFile.In(folder))], result.GetValue(count));
        }
        finally
        {
            database.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, IReadOnlyList<KeptReading> readings, int count)
    {
        using var database = new SqliteDatabase(file);
        var (store, trail) = (new DatabaseEntryStore(database, TimeProvider.System), new DatabaseAuditTrail(database));
        var terms = new Dictionary<EntryId, Campaign>();
        var cases = new VerdictCases();
        foreach (var entry in readings.SelectMany(cases.Of).SelectMany(entry => Enumerable.Repeat(entry, 2)).Take(count))
        {
            var campaign = entry.Campaign with { Limits = Limits };
            terms.Add(await DecideAsync(store, entry, campaign, terms.Count), campaign);
        }

        var clock = Stopwatch.StartNew();
        var (verdicts, identical) = (new Dictionary<VerdictKind, int>(), 0);
        await foreach (var record in store.ListAsync(new(), CancellationToken.None))
        {
            var again = new Replay(terms[record.Entry.Id]).Next(record)!.After;
            var decided = (await trail.ListAsync(record.Entry.Id, CancellationToken.None)).Single(step => step.Step == AuditStep.Decided);
            identical += VerdictText.Of(again) == decided.Details ? 1 : 0;
            verdicts[again.Kind] = verdicts.GetValueOrDefault(again.Kind) + 1;
        }

        var passes = terms.Count == count && identical == count;
        Console.WriteLine(string.Join(", ", verdicts.Select(kind => $"{kind.Value} {kind.Key}")));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} {identical} of {count} verdicts identical to the last byte, {clock.Elapsed.TotalSeconds:0} s"));
        return passes ? 0 : 1;
    }

    private static async Task<EntryId> DecideAsync(DatabaseEntryStore store, VerdictCase verdictCase, Campaign campaign, int number)
    {
        var entry = new Entry(
            EntryId.New(TimeProvider.System),
            campaign.Id,
            new(string.Create(CultureInfo.InvariantCulture, $"e{number % Entrants}")),
            ImageFingerprint.Of(BitConverter.GetBytes(number)),
            VerdictCases.EnteredAt);
        var reading = verdictCase.Reading.Parse();
        var purchase = reading.OnlyReceipt is { } receipt ? new ProductMatcher(campaign.ParticipatingProducts, campaign.Brand).Match(receipt) : QualifyingPurchase.Nothing;
        await store.ReceiveAsync(entry, Record(entry, AuditStep.Received, "{}"), CancellationToken.None);
        await store.ConcludeAsync(
            entry,
            PaperFingerprint.Of(reading),
            history =>
            {
                var conclusion = Conclusion.Of(new(entry, campaign, reading, purchase, history), "reader-1");
                return (conclusion, [Record(entry, AuditStep.Decided, VerdictText.Of(conclusion.Verdict))]);
            },
            CancellationToken.None);
        return entry.Id;
    }

    private static AuditRecord Record(Entry entry, AuditStep step, string details) =>
        new(entry.Id, step, "worker", entry.ReceivedAt, "reader-1", VerdictPolicy.RulesVersion, details);
}
