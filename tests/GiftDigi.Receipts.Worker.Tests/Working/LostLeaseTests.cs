using GiftDigi.Receipts.Adapters.Tests.Postgres;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using Npgsql;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>A real worker that stands still for longer than its lease, beside another one, on PostgreSQL.</summary>
public sealed class LostLeaseTests(SharedRabbitServer broker) : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();
    private readonly string _database = PostgresTestServer.Make();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_worker_that_wakes_after_its_lease_has_no_second_effect(bool onBroker)
    {
        _receipts.Environment["RECEIPTS_Storage__Postgres"] = _database;
        if (onBroker)
        {
            _receipts.Environment["RECEIPTS_Queue__RabbitMq"] = await broker.Address;
            _receipts.Environment["RECEIPTS_Queue__Prefix"] = $"test-{Guid.CreateVersion7():N}";
        }

        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        var entry = await _receipts.SubmitAsync("e1", sample.Image);
        _receipts.Environment["RECEIPTS_Work__LeaseSeconds"] = "2";
        using var sleeper = _receipts.Start("work");
        await sleeper.WaitForAsync($"{entry} taken in hand, attempt 1");
        sleeper.Freeze();

        // Of the second worker no lease may end, however slow the machine.
        _receipts.Environment["RECEIPTS_Work__LeaseSeconds"] = "600";
        using var other = _receipts.Start("work");
        // The second attempt, or the first of a copy: a relay that stands still before it has marked a message leaves it to the next one.
        await other.WaitForAsync($"{entry} taken in hand, attempt ");
        await other.WaitForAsync($"{entry} concluded in ");
        sleeper.Thaw();

        // Where it stood still within a transaction for long, the server has closed its connection.
        await await Task.WhenAny(new[] { "let go", "concluded in ", "failed at attempt " }.Select(end => sleeper.WaitForAsync($"{entry} {end}")));
        sleeper.Terminate();
        other.Terminate();
        (await sleeper.EndAsync()).Error.ShouldNotContain("new verdict: True");
        (await other.EndAsync()).Error.ShouldContain("new verdict: True");
        Count($"SELECT count(*) FROM audit_records WHERE entry_id = '{entry}' AND step = 'decided'").ShouldBe(1);
        Count($"SELECT count(*) FROM messages WHERE key = '{entry}' AND queue = 'issuances'").ShouldBe(1);
        (await _receipts.DoAsync("deadletters", "list")).ShouldNotContain(entry);
    }

    public void Dispose()
    {
        _receipts.Dispose();
        PostgresTestServer.Remove(_database);
    }

    private long Count(string sql)
    {
        using var connection = new NpgsqlConnection(_database);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }
}
