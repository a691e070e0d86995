using GiftDigi.Receipts.Adapters.Database;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Sqlite;

/// <summary>The tables in SQLite; the migrations beside it are its own.</summary>
internal sealed class SqliteReceiptsDbContext(DbContextOptions<SqliteReceiptsDbContext> options) : ReceiptsDbContext(options)
{
    private static readonly SqliteDialect Dialect = new();

    /// <inheritdoc/>
    public override SqlDialect Sql => Dialect;
}
