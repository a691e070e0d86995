namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The database behind the stores: what differs from one kind of database to another.</summary>
internal abstract class ReceiptsDatabase
{
    /// <summary>Brings the tables up to date. Several processes may do so at once.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Reads.</summary>
    /// <exception cref="IOException">The disk is full or may not be used.</exception>
    public abstract Task<T> ReadAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Reads and writes in one transaction that no other write interleaves with, durable when this returns. When the work
    /// throws, nothing of it is left.
    /// </summary>
    /// <exception cref="IOException">The disk is full or may not be written to.</exception>
    public abstract Task<T> WriteAsync<T>(Func<ReceiptsDbContext, Task<T>> work, CancellationToken cancellationToken);
}
