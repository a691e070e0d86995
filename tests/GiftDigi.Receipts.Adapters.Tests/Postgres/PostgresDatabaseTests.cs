using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

public sealed class PostgresDatabaseTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _connectionString = PostgresTemplate.Copy();
    private readonly PostgresDatabase _database;

    public PostgresDatabaseTests() => _database = new(new() { ConnectionString = _connectionString, Connections = 8 }, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        PostgresTestServer.Remove(_connectionString);
    }

    [Fact]
    public async Task The_migrations_make_the_tables_that_the_code_expects()
    {
        var hasChanges = await _database.ReadAsync(context => Task.FromResult(context.Database.HasPendingModelChanges()), Token);
        var pending = await _database.ListPendingAsync(Token);

        hasChanges.ShouldBeFalse("add a migration for PostgreSQL as well");
        pending.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE audit_records SET actor = 'nobody'", "audit records are never changed")]
    [InlineData("DELETE FROM audit_records", "audit records are never removed")]
    [InlineData("TRUNCATE audit_records", "audit records are never removed")]
    [InlineData("UPDATE audit_heads SET count = 0", "the head of the audit trail only moves on")]
    [InlineData("DELETE FROM audit_heads", "the head of the audit trail is never removed")]
    [InlineData("TRUNCATE audit_heads", "the head of the audit trail is never removed")]
    [InlineData("INSERT INTO audit_heads (id, count, hash) VALUES (2, 0, '')", "the audit trail has one head")]
    [InlineData("TRUNCATE campaign_switches", "switches of campaigns are never removed")]
    public async Task The_history_refuses_to_be_rewritten(string sql, string refusal)
    {
        var entry = Sample.Entry(TimeProvider.System);
        var trail = new DatabaseAuditTrail(_database);
        await trail.AppendAsync(Sample.Audit(entry, AuditStep.Read), Token);

        var rewriting = () => _database.WriteAsync(context => context.Database.ExecuteSqlRawAsync(sql, Token), Token);

        (await rewriting.ShouldThrowAsync<PostgresException>()).MessageText.ShouldBe(refusal);
        (await trail.ListAsync(entry.Id, Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Owners_that_start_at_once_make_the_tables_of_one_new_database()
    {
        var empty = PostgresTestServer.Make();
        try
        {
            var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => MigrateAsync(empty), Token)));

            applied.Count(names => names.Count > 0).ShouldBe(1);
            applied.SelectMany(names => names).ShouldBe(
                ["20261128070000_Initial", "20261128070100_History", "20261128080000_MessageTraces", "20261128081000_SealingKeys", "20261129010000_ApprovedCounts"]);
        }
        finally
        {
            PostgresTestServer.Remove(empty);
        }
    }

    [Fact]
    public async Task Owners_that_conclude_at_once_do_not_both_take_the_last_place_and_leave_the_history_whole()
    {
        var owners = Enumerable.Range(0, 4).Select(_ => TestStorage.PostgresIn(_connectionString)).ToList();

        await Task.WhenAll(owners.SelectMany(owner => Enumerable.Range(0, 3).Select(_ => Task.Run(() => EnterWithinAsync(5, owner), Token))));

        var approved = await _database.ReadAsync(context => context.Entries.CountAsync(entry => entry.Verdict == VerdictKind.Approved, Token), Token);
        foreach (var owner in owners)
        {
            await owner.DisposeAsync();
        }

        approved.ShouldBe(5);
        (await AuditChain.VerifyAsync(new DatabaseAuditTrail(_database), AuditAnchor.None, _ => { }, Token)).ShouldBeOfType<AuditVerification.Whole>();
    }

    [Fact]
    public async Task Owners_that_receive_at_once_never_get_the_same_message()
    {
        const int Messages = 60;
        var owners = Enumerable.Range(0, 4).Select(_ => TestStorage.PostgresIn(_connectionString)).ToList();
        for (var number = 0; number < Messages; number++)
        {
            await owners[0].Queue.SendAsync(QueueName.Entries, Sample.Message(number), Token);
        }

        var received = await Task.WhenAll(owners.Select(owner => Task.Run(() => DrainAsync(owner), Token)));

        foreach (var owner in owners)
        {
            await owner.DisposeAsync();
        }

        received.SelectMany(keys => keys).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, Messages).Select(number => Sample.Message(number).Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Owners_that_are_equally_quick_do_as_much_each()
    {
        var owners = Enumerable.Range(0, Replicas.Count).Select(_ => TestStorage.PostgresIn(_connectionString)).ToList();

        await Replicas.ShareEvenlyAsync([.. owners.Select(owner => owner.Queue)]);

        foreach (var owner in owners)
        {
            await owner.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_message_that_another_process_sends_ends_a_wait()
    {
        await using var sender = TestStorage.PostgresIn(_connectionString);
        await using var worker = TestStorage.PostgresIn(_connectionString);
        var waiting = worker.Queue.WaitAsync(QueueName.Entries, Patience * 2, Token);

        await sender.Queue.SendAsync(QueueName.Entries, Sample.Message(1), Token);

        await waiting.WaitAsync(Patience, Token);
        (await worker.Queue.ReceiveAsync(QueueName.Entries, 1, Patience, Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Connections_that_the_server_cuts_are_made_anew_for_reading_writing_and_listening()
    {
        await using var storage = TestStorage.PostgresIn(_connectionString);
        await storage.Queue.SendAsync(QueueName.Issuances, Sample.Message(0), Token);
        await storage.Queue.WaitAsync(QueueName.Issuances, Patience, Token);

        PostgresTestServer.Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{new NpgsqlConnectionStringBuilder(_connectionString).Database}'");

        (await storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(1);
        var waiting = storage.Queue.WaitAsync(QueueName.Entries, Patience * 2, Token);
        await storage.Queue.SendAsync(QueueName.Entries, Sample.Message(1), Token);
        await waiting.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task Work_that_meets_a_deadlock_is_done_again_and_leaves_nothing_of_the_first_try()
    {
        var tries = 0;

        await _database.WriteAsync(
            async context =>
            {
                await context.SendAsync(QueueName.Entries, Sample.Message(++tries), DateTimeOffset.UnixEpoch, Token);
                return tries < 3 ? await context.Database.ExecuteSqlRawAsync("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'deadlock_detected'; END $$", Token) : 0;
            },
            Token);

        tries.ShouldBe(3);
        (await _database.ReadAsync(context => context.Messages.Select(message => message.Key).ToListAsync(Token), Token)).ShouldBe([Sample.Message(3).Key]);
    }

    [Fact]
    public async Task Work_that_meets_a_deadlock_each_time_is_given_up()
    {
        var tries = 0;

        var working = () => _database.ChangeAsync(
            context =>
            {
                tries++;
                return context.Database.ExecuteSqlRawAsync("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'deadlock_detected'; END $$", Token);
            },
            Token);

        (await working.ShouldThrowAsync<IOException>()).Message.ShouldContain("other writes were in the way each time");
        tries.ShouldBe(5);
    }

    [Theory]
    [InlineData(0x0000, '\uFFFD')]
    [InlineData(0xD800, '\uFFFD')]
    [InlineData(0x67DA, '柚')]
    public void What_no_text_of_PostgreSQL_may_hold_is_replaced(int character, char kept) => StorableText.Clean($"a{(char)character}b😀").ShouldBe($"a{kept}b😀");

    [Fact]
    public async Task A_question_with_what_no_text_may_hold_is_answered()
    {
        await using var storage = TestStorage.PostgresIn(_connectionString);

        var count = await storage.Entries.CountAsync(new() { Merchant = "\0", Product = "\uD800" }, Token);

        count.ShouldBe(0);
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(string connectionString)
    {
        var names = new List<string>();
        await using var database = new PostgresDatabase(new() { ConnectionString = connectionString }, TimeProvider.System);
        await database.MigrateAsync(names.Add, Token);
        return names;
    }

    private static async Task EnterWithinAsync(int places, TestStorage storage)
    {
        var entry = Sample.Entry(storage.Clock, entrant: new(EntryId.New(storage.Clock).Value));
        await storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        await storage.Entries.ConcludeAsync(entry, paper: null, Sample.DecideWithin(places, entry, history => history.ApprovedInAll), Token);
    }

    private static async Task<IReadOnlyList<string>> DrainAsync(TestStorage storage)
    {
        var keys = new List<string>();
        while (await storage.Queue.ReceiveAsync(QueueName.Entries, 4, Patience, Token) is { Count: > 0 } messages)
        {
            keys.AddRange(messages.Select(message => message.Message.Key));
        }

        return keys;
    }
}
