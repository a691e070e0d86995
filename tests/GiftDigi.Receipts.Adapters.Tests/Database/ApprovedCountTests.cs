using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Adapters.Tests.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Database;

/// <summary>The count of approved entries is taken over from what a database holds, and also moved by a version that knows of none.</summary>
public sealed class ApprovedCountTests : IDisposable
{
    private const string MigrationBefore = "20261128081000_SealingKeys";
    private readonly TemporaryFolder _folder = new();
    private readonly string _postgres = PostgresTestServer.Make();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task What_was_approved_before_there_was_a_count_is_counted(string kind)
    {
        await using var context = ContextOf(kind);
        await context.GetService<IMigrator>().MigrateAsync(MigrationBefore, Token);
        await EnterAsync(context, "tea", "approved", "approved", "rejected", "referred", null);
        await EnterAsync(context, "milk", "approved");
        await EnterAsync(context, "rice", "rejected");

        await context.Database.MigrateAsync(Token);

        (await CountsAsync(context)).ShouldBe(["milk 1", "tea 2"]);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Every_change_of_an_outcome_moves_the_count_of_its_campaign(string kind)
    {
        await using var context = ContextOf(kind);
        await context.Database.MigrateAsync(Token);
        await EnterAsync(context, "tea", null, null, null, null);
        await EnterAsync(context, "milk", null, null);

        await ChangeAsync(context, "tea", 0, "approved");
        await ChangeAsync(context, "tea", 1, "referred");
        await ChangeAsync(context, "tea", 2, "rejected");
        await ChangeAsync(context, "milk", 0, "approved");
        await ChangeAsync(context, "milk", 1, "approved");
        var concluded = await CountsAsync(context);
        await ChangeAsync(context, "tea", 1, "approved");
        await ChangeAsync(context, "tea", 1, "approved");
        await ChangeAsync(context, "milk", 1, null);
        var reviewed = await CountsAsync(context);

        concluded.ShouldBe(["milk 2", "tea 1"]);
        reviewed.ShouldBe(["milk 1", "tea 2"]);
    }

    public void Dispose()
    {
        _folder.Dispose();
        PostgresTestServer.Remove(_postgres);
    }

    private static async Task EnterAsync(ReceiptsDbContext context, string campaign, params string?[] outcomes)
    {
        foreach (var (number, outcome) in outcomes.Index())
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO entries (id, chain_id, campaign_id, entrant_id, image_fingerprint, received_at, state, outcome)
                VALUES ({campaign + number}, {campaign + number}, {campaign}, {"e" + number}, {"photo"}, '2026-11-20T03:00:00.0000000Z', 'received', {outcome})
                """,
                Token);
        }
    }

    private static Task<int> ChangeAsync(ReceiptsDbContext context, string campaign, int number, string? outcome) =>
        context.Database.ExecuteSqlAsync($"UPDATE entries SET outcome = {outcome} WHERE id = {campaign + number}", Token);

    private static async Task<List<string>> CountsAsync(ReceiptsDbContext context) =>
        await context.Database.SqlQuery<string>($"SELECT campaign_id || ' ' || count AS \"Value\" FROM approved_counts ORDER BY campaign_id").ToListAsync(Token);

    private ReceiptsDbContext ContextOf(string kind) => kind == "SQLite"
        ? new SqliteReceiptsDbContext(new DbContextOptionsBuilder<SqliteReceiptsDbContext>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = _folder.Combine("receipts.db"), Pooling = false }.ConnectionString).Options)
        : new PostgresReceiptsDbContext(new DbContextOptionsBuilder<PostgresReceiptsDbContext>().UseNpgsql(_postgres).Options);
}
