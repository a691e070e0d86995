using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GiftDigi.Receipts.Benchmarks.Querying;

/// <summary>A database of so many verdicts, filled as it was before auditors could ask quickly and then migrated; kept for runs again.</summary>
internal static class VerdictDatabase
{
    private const string BeforeMigration = "20261125111000_Proofs";
    private const int Batch = 50_000;

    private static readonly string[] Columns =
    [
        "id", "chain_id", "campaign_id", "entrant_id", "image_fingerprint", "received_at", "state", "concluded_at", "campaign_version", "verdict",
        "outcome", "primary_reason", "reader_version", "rules_version", "conclusion", "reviewer", "reviewed_at", "review",
    ];

    /// <summary>The file of the database, made where there is none.</summary>
    public static async Task<string> MakeAsync(DirectoryInfo folder, int count)
    {
        folder.Create();
        var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"verdicts-{count}.db"));
        if (File.Exists(file))
        {
            return file;
        }

        var unfinished = $"{file}.unfinished";
        File.Delete(unfinished);
        await FillAsync(unfinished, count);
        var clock = Stopwatch.StartNew();
        using (var database = new SqliteDatabase(unfinished))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"migration\t{clock.Elapsed.TotalSeconds:0} s for {count} entries"));
        File.Move(unfinished, file);
        return file;
    }

    private static async Task FillAsync(string file, int count)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        await using (var context = new SqliteReceiptsDbContext(new DbContextOptionsBuilder<SqliteReceiptsDbContext>().UseSqlite(connectionString).Options))
        {
            await context.GetService<IMigrator>().MigrateAsync(BeforeMigration);
        }

        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        Execute(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; BEGIN");
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO entries ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => $"${column}"))})";
        Array.ForEach(Columns, column => insert.Parameters.Add($"${column}", SqliteType.Text));
        var invented = new InventedVerdicts(count, new(1));
        for (var number = 0; number < count; number++)
        {
            Insert(insert, invented.Next(number));
            if ((number + 1) % Batch == 0)
            {
                Execute(connection, "COMMIT; BEGIN");
                await Console.Error.WriteLineAsync($"{number + 1} entries of {count}");
            }
        }

        Execute(connection, "COMMIT");
    }

    private static void Insert(SqliteCommand insert, EntryRecord record)
    {
        var (entry, conclusion) = (record.Entry, record.Conclusion!);
        var verdict = Kebab.Write(conclusion.Verdict.Kind);
        string?[] values =
        [
            entry.Id.Value, entry.Id.Value, entry.Campaign.Value, entry.Entrant.Value, entry.Image!.Value.Value, SortableTime.Write(entry.ReceivedAt), "concluded",
            SortableTime.Write(record.ConcludedAt!.Value), conclusion.CampaignVersion.ToString(CultureInfo.InvariantCulture), verdict,
            record.Outcome is { } outcome ? Kebab.Write<VerdictKind>(outcome) : null,
            conclusion.Verdict.PrimaryReason is { } reason ? Kebab.Write<Reason>(reason) : null, conclusion.ReaderVersion, conclusion.RulesVersion,
            JsonSerializer.Serialize(conclusion, ReceiptsJson.Readable.Conclusion), record.Review?.Reviewer.Value,
            record.Review is null ? null : SortableTime.Write(record.ConcludedAt.Value.AddHours(1)),
            record.Review is null ? null : JsonSerializer.Serialize(record.Review, ReceiptsJson.Readable.ReviewDecision),
        ];
        for (var index = 0; index < values.Length; index++)
        {
            insert.Parameters[index].Value = (object?)values[index] ?? DBNull.Value;
        }

        _ = insert.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteNonQuery();
    }
}
