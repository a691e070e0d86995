using System.Data;
using GiftDigi.Receipts.Adapters.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>
/// One PostgreSQL database, shared by all processes. Writes of the stores follow each other, one at a time in all processes,
/// by an advisory lock that a transaction takes first; claims and leases of messages do without.
/// </summary>
/// <remarks>
/// Every such write appends to the one chain of audit records, and what a conclusion rests on reaches across its campaign (its
/// limits) and beyond (earlier entries with the same paper). SERIALIZABLE would make all of them conflict at the head of the
/// chain and be tried again; locks by campaign, entrant and paper would end in the same line at the head, and a store that forgets
/// one would be wrong. So they queue, those of one process without a connection, and the queue is kept short instead: within the
/// lock nothing waits for the disk. The transaction commits without a flush, and the lock passes on; then the log is flushed up to
/// and beyond it, one flush for all who wait. The log is one sequence: whatever rests on a write is durable only after it.
/// Measured by the evaluation conclusions on two cores with fifteen times as much to do as they could: 29, 19 and 37 conclusions
/// a second by 1, 4 and 16 writers. That says that more writers do no harm, and little of what an idle machine reaches.
/// </remarks>
internal sealed class PostgresDatabase : ReceiptsDatabase
{
    private const long WriteLock = 0x5265636569707473;
    private const int MostAttempts = 5;

    /// <summary>A process that hangs within the lock loses it; one that waits longer for it gives up.</summary>
    private static readonly string TakeLock =
        "SET LOCAL synchronous_commit = off; SET LOCAL lock_timeout = '20s'; SET LOCAL idle_in_transaction_session_timeout = '20s'; "
        + $"SELECT pg_advisory_xact_lock({WriteLock})";

    /// <summary>A transaction that writes a word to the log is durable when it ends, and with it all that was written before.</summary>
    private const string Flush = "SELECT pg_logical_emit_message(true, 'receipts', '')";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary>The same for all databases: to EF, another data source is another model.</summary>
    private static readonly DbContextOptions<PostgresReceiptsDbContext> Options =
        new DbContextOptionsBuilder<PostgresReceiptsDbContext>().UseNpgsql().AddInterceptors(new StorableText()).Options;

    private readonly NpgsqlDataSource _source;
    private readonly string _name;
    private readonly bool _migrates;
    private readonly TimeProvider _clock;
    private readonly PostgresListener _listener;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile bool _isReady;

    /// <param name="options">Which database, and how. Its server compiles no plans: that takes longer than the longest question asked here.</param>
    /// <param name="clock">Spaces what is tried again.</param>
    public PostgresDatabase(PostgresStorageOptions options, TimeProvider clock)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxPoolSize = options.Connections, IncludeErrorDetail = false };
        connection.ApplicationName ??= "receipts";
        connection.KeepAlive = connection.KeepAlive > 0 ? connection.KeepAlive : 30;
        connection.Options = $"{connection.Options} -c jit=off".Trim();
        _name = $"{connection.Database ?? connection.Username} on {connection.Host}:{connection.Port}";
        _source = NpgsqlDataSource.Create(connection);
        (_migrates, _clock) = (options.Migrates, clock);
        _listener = new(_source, Arrivals, clock);
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> ListPendingAsync(CancellationToken cancellationToken) =>
        TryAsync(context => PostgresMigration.ListPendingAsync(context, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override async Task MigrateAsync(Action<string> applied, CancellationToken cancellationToken)
    {
        await TryAsync(
            async context =>
            {
                await PostgresMigration.ApplyAsync(context, applied, _clock, cancellationToken);
                return true;
            },
            cancellationToken);
        _isReady = true;
    }

    /// <inheritdoc/>
    public override async Task<T> ReadAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return await TryAsync(work, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return await TryAsync(
            async context =>
            {
                var result = await WriteAloneAsync(context, work, cancellationToken);
                await KeepAsync(context.Database.ExecuteSqlRawAsync(Flush, CancellationToken.None));
                Announce(context);
                return result;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<T> ChangeAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return await TryAsync(
            async context =>
            {
                var result = await CommitAsync(context, () => work(context), cancellationToken);
                Announce(context);
                return result;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<bool> ListensAsync(CancellationToken cancellationToken) => _listener.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        await _source.DisposeAsync();
        _writer.Dispose();
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_isReady)
        {
            return;
        }

        if (_migrates)
        {
            await MigrateAsync(cancellationToken);
            return;
        }

        var pending = await ListPendingAsync(cancellationToken);
        _isReady = pending.Count == 0
            ? true
            : throw new IOException($"The database {_name} lacks {pending.Count} migrations that this version needs: run 'receipts migrate' first.");
    }

    /// <summary>
    /// The connection stays open: only on it does a flush that succeeds prove that the server did not go down in between.
    /// </summary>
    private async Task<T> WriteAloneAsync<T>(PostgresReceiptsDbContext context, Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return await CommitAsync(
                context,
                async () =>
                {
                    await context.Database.ExecuteSqlRawAsync(TakeLock, cancellationToken);
                    return await work(context);
                },
                cancellationToken);
        }
        finally
        {
            _writer.Release();
        }
    }

    private async Task<T> CommitAsync<T>(PostgresReceiptsDbContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        // What fails is undone as a whole: a savepoint before each save would be two ways to the server for nothing.
        context.Database.AutoSavepointsEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var result = await work();

        // A caller that gives up must be able to tell that nothing was written: past this line it can not.
        cancellationToken.ThrowIfCancellationRequested();
        await KeepAsync(transaction.CommitAsync(CancellationToken.None));
        return result;
    }

    /// <summary>Says so where it cannot be known whether a change was kept: to do it again may be to do it twice.</summary>
    private async Task KeepAsync(Task keeping)
    {
        try
        {
            await keeping;
        }
        catch (Exception e) when (!PostgresFailure.IsRefusal(e))
        {
            throw new LostCommitException(_name, e);
        }
    }

    /// <summary>Tries again what other transactions or a restart were in the way of, and says in words what the server refuses.</summary>
    private async Task<T> TryAsync<T>(Func<PostgresReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = new PostgresReceiptsDbContext(Options);
                context.Database.SetDbConnection(_source.CreateConnection(), contextOwnsConnection: true);
                return await work(context);
            }
            catch (Exception e) when (attempt < MostAttempts && PostgresFailure.IsPassing(e) && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(FirstPause * (1 << attempt), _clock, cancellationToken);
            }
            catch (Exception e) when (e is not (OperationCanceledException or LostCommitException) && PostgresFailure.Describe(e) is { } words)
            {
                throw new IOException($"Cannot use the database {_name}: {words}", e);
            }
        }
    }
}
