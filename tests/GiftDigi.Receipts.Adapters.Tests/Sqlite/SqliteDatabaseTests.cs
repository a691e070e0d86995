using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Sqlite;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    public SqliteDatabaseTests() => _database = new(DatabaseIn(_folder.Path));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Where embedded storage keeps its database.</summary>
    public static string DatabaseIn(string folder) => Path.Combine(folder, "database", "receipts.db");

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("SELECT journal_mode AS Value FROM pragma_journal_mode", "wal")]
    [InlineData("SELECT CAST(synchronous AS TEXT) AS Value FROM pragma_synchronous", "2")]
    [InlineData("SELECT CAST(foreign_keys AS TEXT) AS Value FROM pragma_foreign_keys", "1")]
    [InlineData("SELECT CAST(timeout AS TEXT) AS Value FROM pragma_busy_timeout", "5000")]
    public async Task Every_connection_is_durable_strict_and_patient(string sql, string expected)
    {
        var values = await _database.ReadAsync(context => context.Database.SqlQueryRaw<string>(sql).ToListAsync(Token), Token);

        values.ShouldBe([expected]);
    }

    [Fact]
    public async Task The_migrations_make_the_tables_that_the_code_expects()
    {
        var hasChanges = await _database.ReadAsync(context => Task.FromResult(context.Database.HasPendingModelChanges()), Token);
        var pending = await _database.ReadAsync(context => context.Database.GetPendingMigrationsAsync(Token), Token);

        hasChanges.ShouldBeFalse("run dotnet ef migrations add");
        pending.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE audit_records SET actor = 'nobody'", "audit records are never changed")]
    [InlineData("DELETE FROM audit_records", "audit records are never removed")]
    [InlineData("UPDATE audit_heads SET count = 0", "the head of the audit trail only moves on")]
    [InlineData("DELETE FROM audit_heads", "the head of the audit trail is never removed")]
    [InlineData("INSERT INTO audit_heads (id, count, hash) VALUES (2, 0, '')", "the audit trail has one head")]
    public async Task The_history_refuses_to_be_rewritten(string sql, string refusal)
    {
        var entry = Sample.Entry(TimeProvider.System);
        var trail = new DatabaseAuditTrail(_database);
        await trail.AppendAsync(Sample.Audit(entry, AuditStep.Read), Token);

        var rewriting = () => _database.WriteAsync(context => context.Database.ExecuteSqlRawAsync(sql, Token), Token);

        (await rewriting.ShouldThrowAsync<SqliteException>()).Message.ShouldContain(refusal);
        (await trail.ListAsync(entry.Id, Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Processes_that_start_at_once_share_a_new_database_and_wait_for_each_other()
    {
        const int Processes = 3;

        await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => RunAsync(nameof(OtherProcess.Sends_and_consumes))));

        var completed = await _database.ReadAsync(
            context => context.Messages.CountAsync(message => message.State == MessageState.Completed, Token), Token);
        completed.ShouldBe(Processes * OtherProcess.MessagesEach);
        (await VerifyAsync()).ShouldBeOfType<AuditVerification.Whole>().Head.Count.ShouldBe(Processes * OtherProcess.MessagesEach);
    }

    [Fact]
    public async Task Connections_of_several_owners_make_one_new_database_and_approve_one_purchase_once()
    {
        var owners = Enumerable.Range(0, 6).Select(_ => TestStorage.EmbeddedIn(_folder.Path)).ToList();

        await Task.WhenAll(owners.Select(owner => Task.Run(() => EnterAsync(owner), Token)));

        var approved = await _database.ReadAsync(
            context => context.Entries.CountAsync(entry => entry.Verdict == VerdictKind.Approved, Token), Token);
        var concluded = await _database.ReadAsync(
            context => context.Entries.CountAsync(entry => entry.State == EntryState.Concluded, Token), Token);
        foreach (var owner in owners)
        {
            await owner.DisposeAsync();
        }

        approved.ShouldBe(1);
        concluded.ShouldBe(owners.Count);
        (await VerifyAsync()).ShouldBeOfType<AuditVerification.Whole>();
    }

    [Fact]
    public async Task A_process_that_dies_within_a_transaction_leaves_nothing_of_it_behind()
    {
        var entries = new DatabaseEntryStore(_database, TimeProvider.System);
        var entry = Sample.Entry(TimeProvider.System);
        await entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);

        var dying = () => RunAsync(nameof(OtherProcess.Dies_within_a_transaction));

        (await dying.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("As the test wants.");
        (await entries.FindAsync(entry.Id, Token)).ShouldNotBeNull();
        (await _database.ReadAsync(context => context.Messages.CountAsync(Token), Token)).ShouldBe(1);
        (await entries.ConcludeAsync(entry, null, Sample.Decide(entry, VerdictKind.Approved), Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_full_disk_is_refused_in_words_and_leaves_nothing_half_written()
    {
        var (isPossible, _) = await Command.TryAsync("unshare", ["-rm", "true"], Token);
        Assert.SkipUnless(isPossible == 0, "This machine lets nobody mount a small disk.");

        await Command.RunAsync(
            "unshare",
            [
                "-rm", "sh", "-c", """mount -t tmpfs -o size=2m none "$0" && exec "$@" """, _folder.Path,
                .. Command.ForTest<OtherProcess>(nameof(OtherProcess.Fills_its_disk), _folder.Path),
            ],
            Token);
    }

    [Fact]
    public async Task A_campaign_that_an_older_program_published_is_there_after_the_update()
    {
        var file = DatabaseIn(Path.Combine(_folder.Path, "older"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var older = new SqliteReceiptsDbContext(new DbContextOptionsBuilder<SqliteReceiptsDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            await older.GetService<IMigrator>().MigrateAsync("Initial", Token);
            await older.Database.ExecuteSqlAsync(
                $"INSERT INTO campaigns (id, version, document, published_at) VALUES ('yuzu-soda-autumn', 1, {"yuzu-soda-autumn 1 ゆず"u8.ToArray()}, '2026-11-22T00:00:00.0000000Z')", Token);
        }

        using var database = new SqliteDatabase(file);
        var campaigns = await new DatabaseCampaignStore(database, Sample.ParseCampaign, TimeProvider.System).ListAsync(Token);

        campaigns.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            campaign => campaign.Terms.Name.ShouldBe("ゆず"),
            campaign => campaign.WarningsAcceptedBy.ShouldBeNull());
    }

    [Fact]
    public async Task Owners_that_conclude_at_once_do_not_both_take_the_last_place()
    {
        var owners = Enumerable.Range(0, 6).Select(_ => TestStorage.EmbeddedIn(_folder.Path)).ToList();

        await Task.WhenAll(owners.Select(owner => Task.Run(() => EnterWithinAsync(2, owner), Token)));

        var approved = await _database.ReadAsync(
            context => context.Entries.CountAsync(entry => entry.Verdict == VerdictKind.Approved, Token), Token);
        foreach (var owner in owners)
        {
            await owner.DisposeAsync();
        }

        approved.ShouldBe(2);
    }

    private static async Task EnterWithinAsync(int places, TestStorage storage)
    {
        var entry = Sample.Entry(storage.Clock, entrant: new(EntryId.New(storage.Clock).Value));
        await storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        await storage.Entries.ConcludeAsync(entry, paper: null, Sample.DecideWithin(places, entry, history => history.ApprovedInAll), Token);
    }

    /// <summary>Enters the purchase that everybody else enters as well.</summary>
    private static async Task EnterAsync(TestStorage storage)
    {
        var entry = Sample.Entry(storage.Clock, entrant: new(EntryId.New(storage.Clock).Value));
        await storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        await storage.Entries.ConcludeAsync(entry, Sample.Paper(), Sample.DecideOnce(entry), Token);
    }

    private Task<AuditVerification> VerifyAsync() =>
        AuditChain.VerifyAsync(new DatabaseAuditTrail(_database), AuditAnchor.None, _ => { }, Token);

    private Task RunAsync(string test)
    {
        var command = Command.ForTest<OtherProcess>(test, _folder.Path);
        return Command.RunAsync(command[0], command[1..], Token);
    }
}
