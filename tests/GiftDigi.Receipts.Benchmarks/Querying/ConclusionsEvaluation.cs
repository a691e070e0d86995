using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GiftDigi.Receipts.Benchmarks.Querying;

/// <summary>How many entries a database concludes in a second, by how many write at once: each is a transaction that no other one interleaves with.</summary>
internal static class ConclusionsEvaluation
{
    private const string Name = "conclusions";

    /// <summary>More writers must not make it slower than this part of what one reaches.</summary>
    private const double LeastKept = 0.8;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = new Option<int>("--count") { Description = "Entries for each number of writers.", DefaultValueFactory = _ => 1000 };
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL server, by its connection string; a database is made on it and removed." };
        var approved = new Option<int>("--approved") { Description = "How many entries of the campaign are approved already." };
        var result = new RootCommand(Name) { count, postgres, approved }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var rates = new List<double>();
        foreach (var writers in (int[])[1, 4, 16])
        {
            rates.Add(await MeasureAsync(result.GetValue(postgres), writers, result.GetValue(count), result.GetValue(approved)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{writers} writers\t{rates[^1]:0} conclusions a second"));
        }

        var kept = rates.Min() / rates[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {(kept >= LeastKept ? "PASS" : "FALLS SHORT")} {kept:0.00} of what one writer reaches, wanted {LeastKept:0.0}"));
        return kept >= LeastKept ? 0 : 1;
    }

    private static async Task<double> MeasureAsync(string? postgres, int writers, int count, int approved)
    {
        if (postgres is null)
        {
            var folder = Directory.CreateTempSubdirectory("receipts-conclusions-");
            await using (var sqlite = new SqliteDatabase(Path.Combine(folder.FullName, "receipts.db")))
            {
                var reached = await MeasureAsync(sqlite, writers, count, approved);
                folder.Delete(recursive: true);
                return reached;
            }
        }

        await using var source = NpgsqlDataSource.Create(postgres);
        await ExecuteAsync(source, "CREATE DATABASE conclusions");
        var made = new NpgsqlConnectionStringBuilder(postgres) { Database = "conclusions" }.ConnectionString;
        await using var database = new PostgresDatabase(new() { ConnectionString = made }, TimeProvider.System);
        var rate = await MeasureAsync(database, writers, count, approved);
        await ExecuteAsync(source, "DROP DATABASE conclusions WITH (FORCE)");
        return rate;
    }

    private static async Task<double> MeasureAsync(ReceiptsDatabase database, int writers, int count, int approved)
    {
        var (store, invented) = (new DatabaseEntryStore(database, TimeProvider.System), new InventedVerdicts(count, new(1)));
        List<EntryRecord> records = [.. Enumerable.Range(0, count).Select(invented.Next)];
        await ApproveAsync(database, records[0].Entry.Campaign, approved);
        foreach (var record in records)
        {
            await store.ReceiveAsync(record.Entry, Audit(record, AuditStep.Received), CancellationToken.None);
        }

        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(records, new ParallelOptions { MaxDegreeOfParallelism = writers }, async (record, cancellationToken) =>
            await store.ConcludeAsync(record.Entry, paper: null, _ => (record.Conclusion!, [Audit(record, AuditStep.Decided)]), cancellationToken));
        return count / clock.Elapsed.TotalSeconds;
    }

    /// <summary>Entries of others that were approved before, in one statement, with the count that the database would have kept of them.</summary>
    private static Task<int> ApproveAsync(ReceiptsDatabase database, CampaignId campaign, int count) => database.WriteAsync(
        async context =>
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {count})
                INSERT INTO entries (id, chain_id, campaign_id, entrant_id, image_fingerprint, received_at, state, verdict, outcome)
                SELECT 'before-' || number, 'before-' || number, {campaign.Value}, 'entrant-' || number, 'photo-' || number, '2026-01-01T00:00:00.0000000Z', 'concluded', 'approved', 'approved'
                FROM numbers WHERE {count} > 0
                """);
            return await context.Database.ExecuteSqlAsync(
                $"INSERT INTO approved_counts (campaign_id, count) SELECT campaign_id, count(*) FROM entries WHERE outcome = 'approved' GROUP BY campaign_id");
        },
        CancellationToken.None);

    private static AuditRecord Audit(EntryRecord record, AuditStep step) =>
        new(record.Entry.Id, step, "worker", record.Entry.ReceivedAt, record.Conclusion!.ReaderVersion, record.Conclusion.RulesVersion, "{}");

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        _ = await command.ExecuteNonQueryAsync();
    }
}
