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
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (_isMigrated)
        {
            return;
        }

        await _writer.WaitAsync(cancellationToken);
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(_file)!);
            await using var context = new SqliteReceiptsDbContext(_options);
            await MigrateAsync(context, cancellationToken);
            _isMigrated = true;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task<T> ReadAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        await using var context = new SqliteReceiptsDbContext(_options);
        return await work(context);
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var context = new SqliteReceiptsDbContext(_options);
            await using var transaction = await BeginImmediateAsync(context, cancellationToken);
            var result = await work(context);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _writer.Release();
        }
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
    private static async Task MigrateAsync(SqliteReceiptsDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        // A migration that rebuilds a table needs this, and it has no effect inside a transaction.
        await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", cancellationToken);
        await using var transaction = await BeginImmediateAsync(context, cancellationToken);
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        var script = context.GetService<IMigrator>().GenerateScript(
            applied.LastOrDefault(), toMigration: null, MigrationsSqlGenerationOptions.NoTransactions);
        await context.Database.ExecuteSqlRawAsync(script, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The driver begins a serializable transaction with BEGIN IMMEDIATE: the write lock is taken before anything is read.</summary>
    private static Task<IDbContextTransaction> BeginImmediateAsync(DbContext context, CancellationToken cancellationToken) =>
        context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
}
