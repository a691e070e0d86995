using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Auditing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Sqlite;

public sealed class UnlinkedRecordsTests : IDisposable
{
    private const int Records = 1203;
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_made_before_records_were_linked_opens_with_all_of_them_in_one_chain()
    {
        var file = _folder.Combine("receipts.db");
        var entry = Sample.Entry(TimeProvider.System);
        await MakeOldDatabaseAsync(file, entry.Id.Value);

        using var database = new SqliteDatabase(file);
        var trail = new DatabaseAuditTrail(database);
        await trail.AppendAsync(Sample.Audit(entry, AuditStep.Decided), Token);

        var verification = await AuditChain.VerifyAsync(trail, AuditAnchor.None, _ => { }, Token);
        verification.ShouldBeOfType<AuditVerification.Whole>().Head.Count.ShouldBe(Records + 1);
        var history = await trail.ListAsync(entry.Id, Token);
        history.Count.ShouldBe(Records + 1);
        history[1].ShouldBe(new(entry.Id, AuditStep.Received, "command", new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), null, "rules-1", """{"n":2}"""));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task MakeOldDatabaseAsync(string file, string entry)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
        await using var context = new SqliteReceiptsDbContext(new DbContextOptionsBuilder<SqliteReceiptsDbContext>().UseSqlite(connection).Options);
        await context.GetService<IMigrator>().MigrateAsync("20261122000442_Initial", Token);
        await context.Database.ExecuteSqlAsync(
            $$"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {{Records}})
            INSERT INTO audit_records (entry_id, step, actor, at, rules_version, details)
            SELECT {{entry}}, 'received', 'command', '2026-11-21T09:00:00.0000000Z', 'rules-1', '{"n":' || n || '}' FROM numbers
            """,
            Token);
    }
}
