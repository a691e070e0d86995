using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

/// <summary>The server that <c>infra/test.sh</c> names, or one that is started here when a test is run by hand.</summary>
internal static class PostgresTestServer
{
    private const string Variable = "RECEIPTS_TESTS_POSTGRES";
    private static readonly Lazy<string> Address = new(FindAddress);
    private static int Databases;

    /// <summary>The connection string of a new database, empty or the copy of another one.</summary>
    public static string Make(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"receipts_test_{Environment.ProcessId}_{Interlocked.Increment(ref Databases)}");
        Execute($"CREATE DATABASE {name}{(template is null ? "" : $" TEMPLATE {template}")}");
        return InDatabase(name);
    }

    /// <summary>The connection string of a database of that name.</summary>
    public static string InDatabase(string name) => new NpgsqlConnectionStringBuilder(Address.Value) { Database = name }.ConnectionString;

    /// <summary>Removes a database, whoever is connected to it.</summary>
    public static void Remove(string connectionString) =>
        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>Runs a statement on the server itself.</summary>
    public static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Address.Value) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string FindAddress()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        Run("start");
        return Run("url").Trim();
    }

    private static string Run(string command)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "global.json")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException($"Not below the repository: set {Variable} to the connection string of a server.");
        }

        using var process = Process.Start(new ProcessStartInfo(Path.Combine(root, "infra", "local", "postgres.sh"), [command]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"infra/local/postgres.sh {command} failed: these tests need PostgreSQL.");
    }
}
