namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The database behind the stores: what differs from one kind of database to another.</summary>
internal abstract class ReceiptsDatabase : IAsyncDisposable
{
    /// <summary>Tells of messages that this process sends, and of others' where <see cref="ListensAsync"/> says so.</summary>
    public MessageArrivals Arrivals { get; } = new();

    /// <summary>The migrations that are still to be applied, in order.</summary>
    /// <exception cref="IOException">As for reading.</exception>
    public abstract Task<IReadOnlyList<string>> ListPendingAsync(CancellationToken cancellationToken);

    /// <summary>Brings the tables up to date, telling the name of each migration once it is applied. Several processes may do so at once.</summary>
    /// <exception cref="IOException">As for writing.</exception>
    public abstract Task MigrateAsync(Action<string> applied, CancellationToken cancellationToken);

    /// <summary>The same, without a word.</summary>
    public Task MigrateAsync(CancellationToken cancellationToken) => MigrateAsync(_ => { }, cancellationToken);

    /// <summary>Reads.</summary>
    /// <exception cref="IOException">The disk is full or may not be used, or the server does not answer.</exception>
    public abstract Task<T> ReadAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Reads and writes in one transaction that no other write interleaves with, durable when this returns. When the work
    /// throws, nothing of it is left. The work may be run again when the database asks for it.
    /// </summary>
    /// <exception cref="IOException">The disk is full or may not be written to, or the server does not answer.</exception>
    public abstract Task<T> WriteAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Writes what may interleave with other writes, durable when this returns: each statement names the state that it expects,
    /// and none rests on what another one read.
    /// </summary>
    /// <exception cref="IOException">As for <see cref="WriteAsync"/>.</exception>
    public abstract Task<T> ChangeAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Whether <see cref="Arrivals"/> hears of the messages of all processes, so that one need not look for them.</summary>
    public virtual Task<bool> ListensAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Announces what a change sent, after it is durable.</summary>
    protected void Announce(ReceiptsDbContext context)
    {
        foreach (var queue in context.Announced)
        {
            Arrivals.Announce(queue);
        }
    }
}
