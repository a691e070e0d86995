using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>Brings the tables up to date, one migration a transaction, in one process at a time.</summary>
internal static class PostgresMigration
{
    private const long MigrationLock = 0x526563656970746d;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(6);

    /// <summary>What is still to be applied. A database that is not there is an error; to EF it is one without tables.</summary>
    public static async Task<IReadOnlyList<string>> ListPendingAsync(PostgresReceiptsDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    /// <summary>Applies it, and tells of each.</summary>
    public static async Task ApplyAsync(PostgresReceiptsDbContext context, Action<string> applied, TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((await ListPendingAsync(context, cancellationToken)).Count == 0)
        {
            return;
        }

        // Asked for again and again: who waits in the server would keep an index from being built beside running writes.
        while (!await TakeLockAsync(context, cancellationToken))
        {
            await Task.Delay(Pause, clock, cancellationToken);
        }

        try
        {
            await ApplyAloneAsync(context, applied, cancellationToken);
        }
        finally
        {
            // A connection that is given back keeps the lock until it is used again; one that broke has lost it.
            if (context.Database.GetDbConnection().State == ConnectionState.Open)
            {
                await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock_all()", CancellationToken.None);
            }
        }
    }

    private static async Task ApplyAloneAsync(PostgresReceiptsDbContext context, Action<string> applied, CancellationToken cancellationToken)
    {
        context.Database.SetCommandTimeout(LongestStep);
        foreach (var migration in await context.Database.GetPendingMigrationsAsync(cancellationToken))
        {
            await context.GetService<IMigrator>().MigrateAsync(migration, cancellationToken);
            applied(migration);
        }
    }

    private static Task<bool> TakeLockAsync(PostgresReceiptsDbContext context, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_lock({MigrationLock}) AS "Value" """).SingleAsync(cancellationToken);
}
