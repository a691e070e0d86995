using GiftDigi.Receipts.Adapters.Database;

namespace GiftDigi.Receipts.Adapters;

/// <summary>The tables of the database that is in use, and what this version wants changed of them.</summary>
public sealed class DatabaseSchema
{
    private readonly ReceiptsDatabase _database;

    internal DatabaseSchema(ReceiptsDatabase database) => _database = database;

    /// <summary>The names of the migrations that are still to be applied, in order.</summary>
    /// <exception cref="IOException">The database cannot be used; the message says what to do.</exception>
    public Task<IReadOnlyList<string>> ListPendingAsync(CancellationToken cancellationToken) => _database.ListPendingAsync(cancellationToken);

    /// <summary>Applies them, telling the name of each once it is. Several processes may do so at once.</summary>
    /// <exception cref="IOException">The database cannot be used; the message says what to do.</exception>
    public Task MigrateAsync(Action<string> applied, CancellationToken cancellationToken) => _database.MigrateAsync(applied, cancellationToken);
}
