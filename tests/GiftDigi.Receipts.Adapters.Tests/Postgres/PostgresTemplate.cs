using System.Globalization;
using GiftDigi.Receipts.Adapters.Postgres;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

/// <summary>A database with all tables and no rows, migrated once; each storage that is tested has a copy of its own.</summary>
internal static class PostgresTemplate
{
    private static readonly Lazy<string> Name = new(Make);

    /// <summary>The connection string of a new copy.</summary>
    public static string Copy() => PostgresTestServer.Make(Name.Value);

    private static string Make()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"receipts_template_{Environment.ProcessId}");
        PostgresTestServer.Execute($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => PostgresTestServer.Remove(PostgresTestServer.InDatabase(name));

        // A static factory cannot wait otherwise.
        Task.Run(async () =>
        {
            await using var database = new PostgresDatabase(new() { ConnectionString = PostgresTestServer.InDatabase(name) }, TimeProvider.System);
            await database.MigrateAsync(CancellationToken.None);
        }).GetAwaiter().GetResult();
        return name;
    }
}
