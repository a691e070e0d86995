using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Adapters.Sqlite;

namespace GiftDigi.Receipts.Benchmarks.Querying;

/// <summary>How quick the auditor's query is among a million verdicts: pages of three filters, and the export of all.</summary>
internal static class AuditQueryEvaluation
{
    private const string Name = "audit-query";
    private const double MostMilliseconds = 500;
    private const double LeastRowsPerSecond = 20_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 1_000_000 };
        var work = new Option<DirectoryInfo>("--work") { Description = "Where the database is kept.", DefaultValueFactory = _ => new("artifacts/audit-query") };
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL server, by its connection string; the database is made on it." };
        var result = new RootCommand(Name) { count, work, postgres }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var open = await MakeAsync(result.GetRequiredValue(work), result.GetValue(postgres), result.GetValue(count));
        var pages = await PageMeasure.RunAsync(open);
        var exports = new[] { await ExportMeasure.RunAsync(open, "csv"), await ExportMeasure.RunAsync(open, "jsonl") };
        Console.WriteLine(string.Join('\n', pages.Cast<object>().Concat(exports)));
        return Write(pages.Max(page => page.Median), exports.Min(export => export.RowsPerSecond), Array.TrueForAll(exports, export => export.IsFlat));
    }

    private static async Task<Func<ReceiptsDatabase>> MakeAsync(DirectoryInfo work, string? postgres, int count)
    {
        if (postgres is not null)
        {
            var connectionString = await PostgresVerdicts.MakeAsync(postgres, count);
            return () => new PostgresDatabase(new() { ConnectionString = connectionString }, TimeProvider.System);
        }

        var file = await VerdictDatabase.MakeAsync(work, count);
        return () => new SqliteDatabase(file);
    }

    private static int Write(double slowestPage, double slowest, bool isFlat)
    {
        var passes = slowestPage <= MostMilliseconds && slowest >= LeastRowsPerSecond && isFlat;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} slowest page {slowestPage:0} ms in the median, wanted {MostMilliseconds:0}; export {slowest:0} rows a second, wanted {LeastRowsPerSecond:0}; memory {(isFlat ? "flat" : "grows")}"));
        return passes ? 0 : 1;
    }
}
