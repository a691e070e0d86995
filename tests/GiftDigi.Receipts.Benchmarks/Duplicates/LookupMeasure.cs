using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening.Repeats;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>How long it takes, inside the transaction that concludes an entry, to find the earlier entries that may show the same paper.</summary>
internal sealed class LookupMeasure(IReadOnlyList<double> first, IReadOnlyList<double> shortest, int found)
{
    private const int Lookups = 2000;

    /// <summary>The first ones compile the question.</summary>
    private const int FirstLookups = 50;

    /// <summary>A machine that is shared interrupts one or the other; the shortest says what the lookup itself takes.</summary>
    private const int Tries = 3;

    public double Median => Middle(shortest);

    public double Percentile99 => Late(shortest);

    /// <summary>Looks papers of a database of so many up again, as new entries. The database is filled once, and kept.</summary>
    public static async Task<LookupMeasure> RunAsync(int papers, DirectoryInfo folder)
    {
        folder.Create();
        var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"papers-{papers}.db"));
        using var database = new SqliteDatabase(file);
        await database.MigrateAsync(CancellationToken.None);
        using (var connection = Open(file))
        {
            Fill(connection, papers);
        }

        var (first, shortest, found) = (new List<double>(), new List<double>(), 0);
        foreach (var (entry, paper) in await AskedAsync(database, papers))
        {
            var again = entry with { Id = EntryId.New(TimeProvider.System) };
            var tries = new List<double>();
            for (var number = 0; number < Tries; number++)
            {
                var (elapsed, isFound) = await LookUpAsync(database, again, paper, entry.Id);
                tries.Add(elapsed);
                found += isFound && number == 0 ? 1 : 0;
            }

            first.Add(tries[0]);
            shortest.Add(tries.Min());
        }

        return new([.. first.Skip(FirstLookups).Order()], [.. shortest.Skip(FirstLookups).Order()], found);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"lookup\t{first.Count} lookups, {found} found; first try: median {Middle(first):0.00} ms, p99 {Late(first):0.00} ms; shortest of {Tries}: median {Median:0.00} ms, p99 {Percentile99:0.00} ms");

    private static async Task<(double Milliseconds, bool IsFound)> LookUpAsync(SqliteDatabase database, Entry entry, PaperFingerprint paper, EntryId wanted) =>
        await database.WriteAsync(
            async context =>
            {
                var clock = Stopwatch.StartNew();
                var earlier = await context.FindEarlierAsync(entry, paper, CancellationToken.None);
                return (clock.Elapsed.TotalMilliseconds, earlier.Any(one => one.Entry == wanted));
            },
            CancellationToken.None);

    private static double Middle(IReadOnlyList<double> ordered) => ordered[ordered.Count / 2];

    private static double Late(IReadOnlyList<double> ordered) => ordered[ordered.Count * 99 / 100];

    private static async Task<List<(Entry Entry, PaperFingerprint Paper)>> AskedAsync(SqliteDatabase database, int papers)
    {
        var apart = Math.Max(1, papers / Lookups);
        var asked = await database.ReadAsync(
            context => context.Papers
                .FromSql($"SELECT * FROM papers WHERE rowid % {apart} = 0")
                .Join(context.Entries, paper => paper.EntryId, entry => entry.Id, (paper, entry) => new { Entry = entry, paper.Fingerprint })
                .ToListAsync(),
            CancellationToken.None);
        return [.. asked.Select(row => (row.Entry.ToEntry(), PaperFingerprint.TryParse(row.Fingerprint, out var paper) ? paper : throw new FormatException(row.Fingerprint)))];
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Fill(SqliteConnection connection, int papers)
    {
        using var count = Command(connection, "SELECT count(*) FROM papers");
        if (Convert.ToInt32(count.ExecuteScalar(), CultureInfo.InvariantCulture) == papers)
        {
            return;
        }

        Execute(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -3000000; PRAGMA foreign_keys = OFF; BEGIN");
        using var entries = Command(
            connection,
            "INSERT INTO entries (id, chain_id, campaign_id, entrant_id, image_fingerprint, received_at, state, verdict, outcome) VALUES ($1, $1, $2, $3, $4, $5, 'concluded', 'approved', 'approved')");
        using var known = Command(connection, "INSERT INTO papers (entry_id, fingerprint) VALUES ($1, $2)");
        using var keys = Command(connection, "INSERT INTO fingerprints (kind, value, campaign_id, entry_id) VALUES ($1, $2, $3, $4)");
        var invented = new InventedPapers(new(1));
        for (var number = 0; number < papers; number++)
        {
            var (entry, paper) = invented.Next(number);
            Insert(entries, entry.Id.Value, entry.Campaign.Value, entry.Entrant.Value, entry.Image!.Value.Value, SortableTime.Write(entry.ReceivedAt));
            Insert(known, entry.Id.Value, paper.ToString());
            foreach (var key in PaperKey.Of(entry, paper))
            {
                Insert(keys, Kebab.Write(key.Kind), key.Value, entry.Campaign.Value, entry.Id.Value);
            }

            if ((number + 1) % 100_000 == 0)
            {
                Console.Error.WriteLine($"{number + 1} papers of {papers}");
            }
        }

        Execute(connection, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static void Insert(SqliteCommand command, params ReadOnlySpan<string> values)
    {
        command.Parameters.Clear();
        for (var index = 0; index < values.Length; index++)
        {
            _ = command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${index + 1}"), values[index]);
        }

        _ = command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        _ = command.ExecuteNonQuery();
    }
}
