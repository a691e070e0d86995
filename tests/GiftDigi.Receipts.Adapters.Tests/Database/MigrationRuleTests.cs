using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Adapters.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Database;

/// <summary>
/// The schema changes in three steps, so that the version before goes on working while the next one is rolled out: expand (add
/// what is new, empty or with a default), migrate (write both, fill, read the new), contract (take the old away in a later version,
/// when nothing uses it). A migration that takes away or tightens must be listed here, with the version since when nothing uses it.
/// </summary>
public sealed class MigrationRuleTests
{
    /// <summary>Before the first release there is no version that has to go on working.</summary>
    private const string NeverReleased = "0.1.0";

    private static readonly (string Migration, string Step, string UnusedSince)[] ContractSteps =
    [
        ("AuditChain", "rename table audit_records", NeverReleased),
        ("SharedFingerprints", "rename table fingerprints", NeverReleased),
        ("SharedFingerprints", "drop table fingerprints_of_one", NeverReleased),
    ];

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public void No_migration_takes_away_what_the_version_before_it_uses(string kind)
    {
        using var context = ContextOf(kind);

        var steps = Migrations(context).SelectMany(migration => migration.UpOperations.SelectMany(StepsOf), (migration, step) => (migration.GetType().Name, step)).ToList();

        steps.Where(step => !ContractSteps.Any(known => known.Migration == step.Name && known.Step == step.step)).ShouldBeEmpty(
            "expand first, and take away in a later version: see 'Changing the schema' in the README");
    }

    [Fact]
    public void No_contract_step_is_listed_that_no_migration_makes()
    {
        using ReceiptsDbContext sqlite = ContextOf("SQLite"), postgres = ContextOf("PostgreSQL");

        var made = Migrations(sqlite).Concat(Migrations(postgres))
            .SelectMany(migration => migration.UpOperations.SelectMany(StepsOf), (migration, step) => (migration.GetType().Name, step)).ToList();

        ContractSteps.Select(known => (known.Migration, known.Step)).Except(made).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DROP TABLE entries;", "drop table entries")]
    [InlineData("drop  table if exists entries", "drop table entries")]
    [InlineData("ALTER TABLE entries DROP COLUMN steps", "drop column of entries")]
    [InlineData("ALTER TABLE \"entries\" RENAME COLUMN steps TO strides", "rename column of entries")]
    [InlineData("ALTER TABLE entries RENAME TO papers", "rename table entries")]
    [InlineData("ALTER TABLE entries ALTER COLUMN steps SET NOT NULL", "tighten column of entries")]
    [InlineData("ALTER TABLE entries ADD COLUMN steps INTEGER NOT NULL", "add wanted column to entries")]
    public void Steps_that_are_written_as_SQL_are_seen(string sql, string step) => StepsOf(new SqlOperation { Sql = sql }).ShouldBe([step]);

    [Theory]
    [InlineData("ALTER TABLE entries ADD COLUMN steps INTEGER NULL")]
    [InlineData("ALTER TABLE entries ADD COLUMN steps INTEGER NOT NULL DEFAULT 0")]
    [InlineData("CREATE TABLE entries (id TEXT NOT NULL)")]
    [InlineData("DROP INDEX ix_entries_steps")]
    public void Steps_that_only_add_are_none(string sql) => StepsOf(new SqlOperation { Sql = sql }).ShouldBeEmpty();

    [Fact]
    public void Steps_that_are_written_in_words_of_EF_are_seen()
    {
        MigrationOperation[] operations =
        [
            new DropTableOperation { Name = "entries" },
            new DropColumnOperation { Table = "entries", Name = "steps" },
            new RenameColumnOperation { Table = "entries", Name = "steps", NewName = "strides" },
            new AlterColumnOperation { Table = "entries", Name = "steps", ClrType = typeof(int), OldColumn = new AddColumnOperation { ClrType = typeof(int), IsNullable = true } },
            new AlterColumnOperation { Table = "entries", Name = "steps", ClrType = typeof(int), IsNullable = true, OldColumn = new AddColumnOperation { ClrType = typeof(int) } },
            new AddColumnOperation { Table = "entries", Name = "steps", ClrType = typeof(int) },
            new AddColumnOperation { Table = "entries", Name = "steps", ClrType = typeof(int), DefaultValue = 0 },
        ];

        operations.SelectMany(StepsOf).ShouldBe(
            ["drop table entries", "drop column of entries", "rename column of entries", "tighten column of entries", "add wanted column to entries"]);
    }

    private static IEnumerable<string> StepsOf(MigrationOperation operation) => operation switch
    {
        SqlOperation { Sql: var sql } => MigrationSql.StepsOf(sql),
        DropTableOperation drop => [$"drop table {drop.Name}"],
        RenameTableOperation rename => [$"rename table {rename.Name}"],
        DropColumnOperation drop => [$"drop column of {drop.Table}"],
        RenameColumnOperation rename => [$"rename column of {rename.Table}"],
        AlterColumnOperation { IsNullable: false, OldColumn.IsNullable: true } alter => [$"tighten column of {alter.Table}"],
        AlterColumnOperation alter when alter.ClrType != alter.OldColumn.ClrType => [$"tighten column of {alter.Table}"],
        AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null } add => [$"add wanted column to {add.Table}"],
        _ => [],
    };

    private static IEnumerable<Migration> Migrations(ReceiptsDbContext context)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        return assembly.Migrations.Values.Select(type => assembly.CreateMigration(type, context.Database.ProviderName!));
    }

    private static ReceiptsDbContext ContextOf(string kind) => kind == "SQLite"
        ? new SqliteDesignTime().CreateDbContext([])
        : new PostgresDesignTime().CreateDbContext([]);
}
