using System.Data;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace GiftDigi.Receipts.Adapters.Sqlite;

/// <summary>One SQLite file in WAL mode, shared by all processes of one machine; created and brought up to date on first use.</summary>
internal sealed class SqliteDatabase : ReceiptsDatabase, IDisposable
{
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private readonly string _file;
    private readonly string _connectionString;
    private readonly DbContextOptions<SqliteReceiptsDbContext> _options;

    /// <summary>SQLite takes one writer at a time; those of this process queue here, in order and without holding a thread.</summary>
    private readonly SemaphoreSlim _writer = new(1, 1);

    private volatile bool _isMigrated;

    /// <param name="file">The database file; its folder is created where it is missing.</param>
    public SqliteDatabase(string file)
    {
        _file = Path.GetFullPath(file);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = _file }.ConnectionString;
        _options = new DbContextOptionsBuilder<SqliteReceiptsDbContext>()
            .UseSqlite(_connectionString)
            .AddInterceptors(new ConnectionPragmas())
            .Options;
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> ListPendingAsync(CancellationToken cancellationToken)
    {
        await using var context = new SqliteReceiptsDbContext(_options);
        try
        {
            return [.. File.Exists(_file) ? await context.Database.GetPendingMigrationsAsync(cancellationToken) : context.Database.GetMigrations()];
        }
        catch (Exception e) when (IsRefusedByDisk(e))
        {
            throw Refused(e);
        }
    }

    /// <inheritdoc/>
    public override async Task MigrateAsync(Action<string> applied, CancellationToken cancellationToken)
    {
        if (_isMigrated)
        {
            return;
        }

        _isMigrated = await WriteAloneAsync(
            async () =>
            {
                PrivateFolder.Create(Path.GetDirectoryName(_file)!);
                await using var context = new SqliteReceiptsDbContext(_options);
                foreach (var migration in await MigrateAsync(context, cancellationToken))
                {
                    applied(migration);
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<T> ReadAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        try
        {
            await using var context = new SqliteReceiptsDbContext(_options);
            return await work(context);
        }
        catch (Exception e) when (IsRefusedByDisk(e))
        {
            throw Refused(e);
        }
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        return await WriteAloneAsync(
            async () =>
            {
                await using var context = new SqliteReceiptsDbContext(_options);
                await using var transaction = await BeginImmediateAsync(context, cancellationToken);
                var result = await work(context);

                // A caller that gives up must be able to tell that nothing was written: past this line it can not.
                cancellationToken.ThrowIfCancellationRequested();
                await transaction.CommitAsync(CancellationToken.None);
                Announce(context);
                return result;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>SQLite has one writer at a time in any case.</remarks>
    public override Task<T> ChangeAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The pool would keep the file open; when its last connection closes, SQLite folds the log into it.
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
    }

    /// <summary>
    /// One transaction for all that is missing. EF's own way takes its lock as a row in a table, which outlives a process that
    /// is killed and stops every later one; SQLite's write lock does not.
    /// </summary>
    private static async Task<IReadOnlyList<string>> MigrateAsync(SqliteReceiptsDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return [];
        }

        // A migration that rebuilds a table needs this, and it has no effect inside a transaction.
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancellationToken);
        await using var transaction = await BeginImmediateAsync(context, cancellationToken);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList() is not [_, ..] pending)
        {
            // Another process was quicker.
            return [];
        }

        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        var script = context.GetService<IMigrator>().GenerateScript(
            applied.LastOrDefault(), toMigration: null, MigrationsSqlGenerationOptions.NoTransactions);
        await context.Database.ExecuteSqlRawAsync(script, cancellationToken);
        await UnlinkedRecords.LinkAsync(context, cancellationToken);
        await UnlistedEntries.ListAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return pending;
    }

    /// <summary>Waits for the other writers of this process, and says in words what the disk refuses.</summary>
    private async Task<T> WriteAloneAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await write();
        }
        catch (Exception e) when (IsRefusedByDisk(e))
        {
            throw Refused(e);
        }
        finally
        {
            _writer.Release();
        }
    }

    private static bool IsRefusedByDisk(Exception e) =>
        e.GetBaseException() is SqliteException { SqliteErrorCode: ReadOnly or InputOutput or Full or CannotOpen };

    private IOException Refused(Exception e) => new(
        $"Cannot use the database {_file}: {e.GetBaseException().Message.TrimEnd('.')}. "
        + "Free space on that disk, or let this account write to the file and its folder; "
        + "nothing was changed, and it can be tried again.",
        e);

    /// <summary>Serializable is BEGIN IMMEDIATE to the driver: the write lock is taken before anything is read.</summary>
    private static Task<IDbContextTransaction> BeginImmediateAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
}
