using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Adapters.Postgres;
using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Queueing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

/// <summary>What is said when the server does not do as it is told: where, why, and what to do, and never the password.</summary>
public sealed class PostgresFailureTests : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder _connection = new(PostgresTemplate.Copy());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => PostgresTestServer.Remove(_connection.ConnectionString);

    [Fact]
    public async Task A_wrong_password_is_said_and_not_shown()
    {
        _connection.Password = "open-sesame";

        var message = await RefusalAsync();

        message.ShouldContain("the server refuses the user name or its password");
        message.ShouldNotContain("open-sesame");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        _connection.Port = 1;

        (await RefusalAsync()).ShouldSatisfyAllConditions(
            message => message.ShouldContain($"{_connection.Database} on 127.0.0.1:1"),
            message => message.ShouldContain("the server does not answer. Start it"));
    }

    [Fact]
    public async Task A_server_without_the_database_says_so_and_none_is_made()
    {
        _connection.Database = "receipts_nowhere";

        (await RefusalAsync()).ShouldContain("has no database of that name");
        (await RefusalAsync()).ShouldContain("has no database of that name");
    }

    [Fact]
    public async Task A_server_without_a_connection_left_says_how_to_have_one()
    {
        var role = $"crowded_{Environment.ProcessId}";
        PostgresTestServer.Execute($"CREATE ROLE {role} LOGIN PASSWORD 'secret-of-one' CONNECTION LIMIT 0");
        (_connection.Username, _connection.Password) = (role, "secret-of-one");
        try
        {
            (await RefusalAsync()).ShouldContain("no connection left. Lower the number that each process opens");
        }
        finally
        {
            PostgresTestServer.Execute($"DROP ROLE {role}");
        }
    }

    [Theory]
    [InlineData("disk_full", "disk is full. Free space on it. Nothing was changed")]
    [InlineData("out_of_memory", "no memory left")]
    [InlineData("read_only_sql_transaction", "only reads")]
    [InlineData("lock_not_available", "another write did not end in time")]
    [InlineData("insufficient_privilege", "may not do this")]
    [InlineData("io_error", "see its log")]
    public async Task What_the_server_refuses_within_a_write_is_said_and_leaves_nothing(string condition, string words)
    {
        await using var database = new PostgresDatabase(new() { ConnectionString = _connection.ConnectionString }, TimeProvider.System);
        var sql = $"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{condition}'; END $$";

        var writing = () => database.WriteAsync(
            async context =>
            {
                await context.SendAsync(QueueName.Entries, Sample.Message(1), DateTimeOffset.UnixEpoch, Token);
                return await context.Database.ExecuteSqlRawAsync(sql, Token);
            },
            Token);

        (await writing.ShouldThrowAsync<IOException>()).Message.ShouldContain(words);
        (await database.ReadAsync(context => context.Messages.CountAsync(Token), Token)).ShouldBe(0);
    }

    [Fact]
    public async Task What_the_work_itself_throws_is_not_the_servers()
    {
        await using var database = new PostgresDatabase(new() { ConnectionString = _connection.ConnectionString }, TimeProvider.System);

        var writing = () => database.WriteAsync<int>(_ => throw new TimeoutException("of the work"), Token);

        (await writing.ShouldThrowAsync<TimeoutException>()).Message.ShouldBe("of the work");
    }

    [Fact]
    public async Task A_database_that_lacks_tables_is_refused_where_starting_may_not_make_them()
    {
        var empty = PostgresTestServer.Make();
        try
        {
            await using var database = new PostgresDatabase(new() { ConnectionString = empty, Migrates = false }, TimeProvider.System);

            var reading = () => database.ReadAsync(context => context.Accounts.CountAsync(Token), Token);

            var pending = await database.ListPendingAsync(Token);
            pending.Count.ShouldBeGreaterThan(1);
            (await reading.ShouldThrowAsync<IOException>()).Message.ShouldContain($"lacks {pending.Count} migrations that this version needs: run 'receipts migrate' first");
            await database.MigrateAsync(Token);
            (await reading()).ShouldBe(0);
        }
        finally
        {
            PostgresTestServer.Remove(empty);
        }
    }

    private async Task<string> RefusalAsync()
    {
        await using var database = new PostgresDatabase(new() { ConnectionString = _connection.ConnectionString }, TimeProvider.System);
        var reading = () => database.ReadAsync(context => context.Accounts.CountAsync(Token), Token);
        return (await reading.ShouldThrowAsync<IOException>()).Message;
    }
}
