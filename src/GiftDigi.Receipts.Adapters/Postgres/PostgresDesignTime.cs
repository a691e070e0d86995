using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>Lets dotnet-ef see the tables when it writes a migration; it opens no database.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresReceiptsDbContext>
{
    /// <inheritdoc/>
    public PostgresReceiptsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresReceiptsDbContext>().UseNpgsql().Options);
}
