using GiftDigi.Receipts.Adapters.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>The tables in PostgreSQL; the migrations beside it are its own.</summary>
internal sealed class PostgresReceiptsDbContext(DbContextOptions<PostgresReceiptsDbContext> options) : ReceiptsDbContext(options)
{
    /// <summary>PostgreSQL cuts longer names.</summary>
    private const int LongestName = 63;

    /// <summary>Texts sort by their bytes whatever the database's own language is: pages and moments rest on it.</summary>
    private const string ByBytes = "C";

    private static readonly PostgresDialect Dialect = new();

    /// <inheritdoc/>
    public override SqlDialect Sql => Dialect;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(IsText))
            {
                property.SetCollation(ByBytes);
            }

            foreach (var index in entity.GetIndexes().Where(index => index.GetDatabaseName()!.Length > LongestName))
            {
                index.SetDatabaseName(index.GetDatabaseName()![..LongestName]);
            }
        }
    }

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string);
}
