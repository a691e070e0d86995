using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GiftDigi.Receipts.Adapters.Sqlite;

/// <summary>Lets dotnet-ef see the tables when it writes a migration; it opens no database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteReceiptsDbContext>
{
    /// <inheritdoc/>
    public SqliteReceiptsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteReceiptsDbContext>().UseSqlite().Options);
}
