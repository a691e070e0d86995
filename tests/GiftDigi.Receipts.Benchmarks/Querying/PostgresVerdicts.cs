using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GiftDigi.Receipts.Benchmarks.Querying;

/// <summary>A PostgreSQL database of so many verdicts, filled by COPY; kept for runs again.</summary>
internal sealed class PostgresVerdicts
{
    private const int Batch = 20_000;
    private readonly Dictionary<(SearchedNameKind Kind, string Name), SearchedNameRow> _names = [];

    private PostgresVerdicts()
    {
    }

    /// <summary>The connection string of the database, made where there is none.</summary>
    public static async Task<string> MakeAsync(string server, int count)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"verdicts_{count}");
        await using var source = NpgsqlDataSource.Create(server);
        await using var known = source.CreateCommand($"SELECT count(*) FROM pg_database WHERE datname = '{name}'");
        var made = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
        if (await known.ExecuteScalarAsync() is 1L)
        {
            return made;
        }

        var unfinished = $"{name}_unfinished";
        await ExecuteAsync(source, $"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)");
        await ExecuteAsync(source, $"CREATE DATABASE {unfinished}");
        var clock = Stopwatch.StartNew();
        await FillAsync(new NpgsqlConnectionStringBuilder(server) { Database = unfinished, Pooling = false }.ConnectionString, count);
        await ExecuteAsync(source, $"ALTER DATABASE {unfinished} RENAME TO {name}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filling\t{clock.Elapsed.TotalSeconds:0} s for {count} entries"));
        return made;
    }

    private static async Task FillAsync(string connectionString, int count)
    {
        await using (var database = new PostgresDatabase(new() { ConnectionString = connectionString }, TimeProvider.System))
        {
            await database.MigrateAsync(CancellationToken.None);
        }

        var options = new DbContextOptionsBuilder<PostgresReceiptsDbContext>().UseNpgsql(connectionString, npgsql => npgsql.CommandTimeout(0)).Options;
        await using var context = new PostgresReceiptsDbContext(options);
        await context.Database.OpenConnectionAsync();
        var indexes = await context.Database.SqlQuery<string>(
            $"""SELECT indexdef AS "Value" FROM pg_indexes WHERE schemaname = 'public' AND indexname LIKE 'ix%' AND tablename IN ('entries', 'searched_entries')""").ToListAsync();
        foreach (var index in indexes)
        {
            var drop = $"DROP INDEX {index.Split(" INDEX ")[1].Split(' ')[0]}";
            await context.Database.ExecuteSqlRawAsync(drop);
        }

        await CopyAllAsync(context, count);
        foreach (var index in indexes)
        {
            await context.Database.ExecuteSqlRawAsync(index);
        }

        await context.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    private static async Task CopyAllAsync(PostgresReceiptsDbContext context, int count)
    {
        var (verdicts, invented) = (new PostgresVerdicts(), new InventedVerdicts(count, new(1)));
        for (var number = 0; number < count; number += Batch)
        {
            List<EntryRecord> records = [.. Enumerable.Range(number, Math.Min(Batch, count - number)).Select(invented.Next)];
            await CopyAsync(context, records.Select(RowOf));
            await verdicts.CopyNamesAsync(context, records);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{number + records.Count} entries of {count}"));
        }
    }

    /// <summary>What the entries are found and listed by.</summary>
    private async Task CopyNamesAsync(PostgresReceiptsDbContext context, List<EntryRecord> records)
    {
        var (added, mentions) = (new List<SearchedNameRow>(), new HashSet<(long Name, string Entry)>());
        foreach (var record in records)
        {
            IdOf(SearchedNameKind.Reader, record.Conclusion!.ReaderVersion, added);
            var shown = record.Conclusion.Products.Select(product => (SearchedNameKind.Product, product)).Concat(record.Conclusion.Receipts
                .SelectMany(receipt => receipt.Items).Select(item => item.Description?.Value).OfType<string>().Select(item => (SearchedNameKind.Item, SearchedText.Fold(item))));
            mentions.UnionWith(shown.Select(name => (IdOf(name.Item1, name.Item2, added), record.Entry.Id.Value)));
        }

        await CopyAsync(context, added);
        await CopyAsync(context, mentions.Select(mention => new MentionRow { NameId = mention.Name, EntryId = mention.Entry }));
        await CopyAsync(context, records.Select(record => SearchedEntryRow.Of(record, IdOf(SearchedNameKind.Reader, record.Conclusion!.ReaderVersion, added))));
        await CopyAsync(context, records.Select(record => VerdictRow.Of(VerdictSummary.Of(record)!, record.Conclusion!)));
    }

    private long IdOf(SearchedNameKind kind, string name, List<SearchedNameRow> added)
    {
        if (!_names.TryGetValue((kind, name), out var row))
        {
            _names[(kind, name)] = row = new() { Id = _names.Count + 1, Kind = kind, Name = name };
            added.Add(row);
        }

        return row.Id;
    }

    private static EntryRow RowOf(EntryRecord record)
    {
        var (entry, conclusion) = (record.Entry, record.Conclusion!);
        return new()
        {
            Id = entry.Id.Value,
            ChainId = entry.Id.Value,
            CampaignId = entry.Campaign.Value,
            EntrantId = entry.Entrant.Value,
            ImageFingerprint = entry.Image!.Value.Value,
            ReceivedAt = entry.ReceivedAt,
            State = EntryState.Concluded,
            ConcludedAt = record.ConcludedAt,
            CampaignVersion = conclusion.CampaignVersion,
            Verdict = conclusion.Verdict.Kind,
            Outcome = record.Outcome,
            PrimaryReason = conclusion.Verdict.PrimaryReason,
            ReaderVersion = conclusion.ReaderVersion,
            RulesVersion = conclusion.RulesVersion,
            Conclusion = JsonSerializer.Serialize(conclusion, ReceiptsJson.Readable.Conclusion),
            Reviewer = record.Review?.Reviewer.Value,
            ReviewedAt = record.Review is null ? null : record.ConcludedAt!.Value.AddHours(1),
            Review = record.Review is null ? null : JsonSerializer.Serialize(record.Review, ReceiptsJson.Readable.ReviewDecision),
        };
    }

    private static async Task CopyAsync<T>(PostgresReceiptsDbContext context, IEnumerable<T> rows)
    {
        var entity = context.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().ToList();
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {entity.GetTableName()} ({string.Join(", ", columns.Select(column => column.GetColumnName()))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var column in columns)
            {
                var value = column.PropertyInfo!.GetValue(row);
                await (value is null ? copy.WriteNullAsync() : copy.WriteAsync(column.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value));
            }
        }

        _ = await copy.CompleteAsync();
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        _ = await command.ExecuteNonQueryAsync();
    }
}
