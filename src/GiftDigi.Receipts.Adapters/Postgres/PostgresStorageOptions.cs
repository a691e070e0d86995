using Npgsql;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>Which PostgreSQL database keeps everything but images, and how it is used.</summary>
public sealed class PostgresStorageOptions
{
    /// <summary>The fewest connections: one that listens, one that writes, and others that read and claim.</summary>
    public const int FewestConnections = 4;

    /// <summary>The most connections.</summary>
    public const int MostConnections = 1000;

    /// <summary>As <c>Host=…;Database=…;Username=…;Password=…</c>. No default.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How many connections one process opens at most; 20 by default. The server's own limit is shared by all processes.</summary>
    public int Connections { get; set; } = 20;

    /// <summary>
    /// Whether the tables are brought up to date on first use; true by default. Otherwise a database that lacks migrations is refused.
    /// </summary>
    public bool Migrates { get; set; } = true;

    /// <summary>Whether the text is a connection string that names a server. What is wrong with it is not told: it holds a password.</summary>
    internal static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return false;
        }
    }
}
