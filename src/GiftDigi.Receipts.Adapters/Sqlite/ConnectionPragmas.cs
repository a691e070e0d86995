using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GiftDigi.Receipts.Adapters.Sqlite;

/// <summary>What SQLite forgets when a connection closes, set again whenever one opens.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    /// <summary>
    /// A commit is on the disk when it returns (FULL); a writer of another process is waited for in the library before the
    /// driver, which tries again until its own time limit, gives up.
    /// </summary>
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
