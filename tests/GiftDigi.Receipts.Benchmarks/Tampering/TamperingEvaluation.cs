using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Benchmarks.Tampering;

/// <summary>Whether verification finds every one of many random changes of a history, and names the place.</summary>
internal static class TamperingEvaluation
{
    private const string Name = "audit-tampering";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 1000 };
        var entries = new Option<int>("--entries") { DefaultValueFactory = _ => 300 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var result = new RootCommand(Name) { count, entries, seed }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("receipts-tampering-");
        try
        {
            var (clock, random) = (Stopwatch.StartNew(), new Random(result.GetValue(seed)));
            var original = Path.Combine(folder.FullName, "original.db");
            var links = await WriteHistoryAsync(original, result.GetValue(entries), random);
            var outcomes = await TamperAsync(original, links, result.GetValue(count), random);
            return Report(outcomes, links.Count, clock.Elapsed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Entries on all ways that an entry can go, through the store that the program uses.</summary>
    private static async Task<IReadOnlyList<AuditLink>> WriteHistoryAsync(string file, int count, Random random)
    {
        using var database = new SqliteDatabase(file);
        var (store, trail) = (new DatabaseEntryStore(database, TimeProvider.System), new DatabaseAuditTrail(database));
        for (var number = 0; number < count; number++)
        {
            var image = new ReceiptImage(BitConverter.GetBytes(number)).Fingerprint;
            var entry = new Entry(
                EntryId.New(TimeProvider.System), new("tampering"), new(string.Create(CultureInfo.InvariantCulture, $"e{number % 40}")), image,
                TimeProvider.System.GetUtcNow());
            await store.ReceiveAsync(entry, Record(entry, AuditStep.Received, $$"""{"campaign":"tampering","bytes":{{number}}}"""), CancellationToken.None);
            if (random.Next(5) == 0)
            {
                await trail.AppendAsync(Record(entry, AuditStep.Failed, """{"attempt":1,"cause":"TimeoutException"}"""), CancellationToken.None);
            }

            var verdict = new Verdict((VerdictKind)random.Next(3), [], []);
            await store.ConcludeAsync(
                entry,
                paper: null,
                _ => (new(verdict, [], [], 1, "reader-1", "rules-1"), [Record(entry, AuditStep.Read, """{"receipts":1}"""), Record(entry, AuditStep.Decided, $$"""{"kind":"{{verdict.Kind}}"}""")]),
                CancellationToken.None);
        }

        return await trail.ReadLinksAsync(long.MinValue, CancellationToken.None).ToListAsync();
    }

    private static AuditRecord Record(Entry entry, AuditStep step, string details) =>
        new(entry.Id, step, "worker", entry.ReceivedAt, step == AuditStep.Read ? "reader-1" : null, "rules-1", details);

    private static async Task<IReadOnlyList<TamperingOutcome>> TamperAsync(string original, IReadOnlyList<AuditLink> links, int count, Random random)
    {
        var tamperer = new Tamperer(links, random);
        var ways = tamperer.Ways.Select(way => (way.Kind, way.Apply, Anchor: AuditAnchor.None))
            .Concat(tamperer.WaysWithHead.Select(way => (way.Kind, way.Apply, Anchor: new AuditAnchor(links.Count, links[^1].Hash))))
            .ToList();
        var copy = Path.ChangeExtension(original, ".copy.db");
        var outcomes = new List<TamperingOutcome>();
        for (var number = 0; number < count; number++)
        {
            var (kind, apply, anchor) = ways[number % ways.Count];
            File.Copy(original, copy, overwrite: true);
            long expected;
            using (var tables = new HistoryTables(copy))
            {
                expected = apply(tables);
            }

            outcomes.Add(new(kind, expected, await VerifyAsync(copy, anchor) is AuditVerification.Broken broken ? broken.Sequence : null));
            if ((number + 1) % 100 == 0)
            {
                await Console.Error.WriteLineAsync($"{number + 1} of {count}");
            }
        }

        return await VerifyAsync(original, AuditAnchor.None) is AuditVerification.Whole
            ? outcomes
            : throw new InvalidOperationException("The history that nobody touched is not whole.");
    }

    private static async Task<AuditVerification> VerifyAsync(string file, AuditAnchor anchor)
    {
        using var database = new SqliteDatabase(file);
        return await AuditChain.VerifyAsync(new DatabaseAuditTrail(database), anchor, _ => { }, CancellationToken.None);
    }

    private static int Report(IReadOnlyList<TamperingOutcome> outcomes, int records, TimeSpan elapsed)
    {
        Console.WriteLine($"{"tampering",-40} {"tried",6} {"found",6} {"named",6}");
        foreach (var way in outcomes.GroupBy(outcome => outcome.Kind, StringComparer.Ordinal))
        {
            Console.WriteLine($"{way.Key,-40} {way.Count(),6} {way.Count(outcome => outcome.IsFound),6} {way.Count(outcome => outcome.IsPlaced),6}");
        }

        Console.WriteLine("* the head was rewritten as well; found by a head kept elsewhere");
        foreach (var missed in outcomes.Where(outcome => !outcome.IsPlaced).Take(20))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"missed: {missed.Kind}: expected {missed.Expected}, named {missed.Named}"));
        }

        var (found, placed) = (outcomes.Count(outcome => outcome.IsFound), outcomes.Count(outcome => outcome.IsPlaced));
        var passes = placed == outcomes.Count && outcomes.Count > 0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} {found} of {outcomes.Count} found, {placed} with their place, in a history of {records} records, {elapsed.TotalSeconds:0} s"));
        return passes ? 0 : 1;
    }
}
