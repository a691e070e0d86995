using System.Security.Cryptography;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>The real program with its queues on a real broker, by one setting.</summary>
public sealed class RabbitMqWorkTests(SharedRabbitServer server) : IAsyncLifetime
{
    /// <summary>One sends, and one receives once the worker works.</summary>
    private const int Connections = 2;
    private const string Setting = "RECEIPTS_Queue__RabbitMq";
    private readonly ReceiptsProgram _receipts = new();
    private BrokerDoor _door = null!;

    public async ValueTask InitializeAsync()
    {
        _door = new(await server.Address);
        _receipts.Environment[Setting] = _door.Address;
        _receipts.Environment["RECEIPTS_Queue__Prefix"] = $"test-{RandomNumberGenerator.GetHexString(12)}";
    }

    [Fact]
    public async Task An_entry_is_received_without_the_broker_and_decided_when_it_is_back()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        using var worker = _receipts.Start("work");
        var taken = worker.WaitForAsync(" taken in hand, attempt 1");
        while (_door.Count < Connections)
        {
            worker.HasEndedWithin(TimeSpan.FromMilliseconds(100)).ShouldBeFalse();
        }

        _door.Shut();
        await worker.WaitForAsync("The queue of entries waits: RabbitMQ at ");

        var entry = await _receipts.SubmitAsync("e1", sample.Image);
        _receipts.Query("SELECT state FROM messages WHERE queue = 'entries'").ShouldBe(["waiting"]);
        taken.IsCompleted.ShouldBeFalse();
        _door.Open();

        (await taken).ShouldContain(entry);
        await worker.WaitForAsync(" concluded in ");
        worker.Terminate();
        var ended = await worker.EndAsync();
        ended.ExitCode.ShouldBe(0);
        ended.Error.ShouldNotContain("guest:");
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem().Text("verdict").ShouldBe("approved");
        _receipts.Query("SELECT state FROM messages WHERE queue = 'entries'").ShouldBe(["completed"]);
    }

    [Fact]
    public async Task An_entry_that_fails_each_time_is_a_dead_letter_on_the_broker_that_the_same_command_lists_and_drops()
    {
        _receipts.Environment["RECEIPTS_Work__MaxAttempts"] = "2";
        await _receipts.PublishCampaignAsync();
        var entry = await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        _receipts.Query("DELETE FROM campaigns");

        await _receipts.WorkAsync(entries: 1);

        var listed = await _receipts.DoAsync("deadletters", "list");
        listed.ShouldContain(entry);
        listed.ShouldContain("InvalidOperationException");
        (await _receipts.DoAsync("deadletters", "show", entry)).ShouldContain("Attempts  2");
        (await _receipts.DoAsync("deadletters", "drop", entry, "--by", "m-1", "--cause", "a person decides it")).ShouldBe($"{entry}\tdropped\n");
        (await _receipts.DoAsync("deadletters", "list")).ShouldNotContain(entry);
        _receipts.Query("SELECT actor FROM audit_records WHERE step = 'dead-letter-dropped'").ShouldBe(["m-1"]);
    }

    [Fact]
    public async Task Pages_start_while_the_broker_is_away_and_what_is_entered_waits_for_it()
    {
        _door.Shut();
        _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        await _receipts.PublishCampaignAsync();
        using var pages = _receipts.Start("web");

        await pages.WaitForAsync("Pages are served at ");

        await _receipts.SubmitAsync("e1", Samples.OneClean().Image);
        await pages.WaitForAsync("Messages wait in the outbox: RabbitMQ at ");
        _receipts.Query("SELECT state FROM messages WHERE queue = 'entries'").ShouldBe(["waiting"]);
    }

    [Theory]
    [InlineData("rabbit.example", "Set RECEIPTS_Queue__RabbitMq to amqp://USER:PASSWORD@HOST:PORT/VHOST")]
    [InlineData("amqp://me:hush@127.0.0.1:1/", "RabbitMQ at amqp://127.0.0.1:1/ cannot be used: nothing listens there. Start it, or set RECEIPTS_Queue__RabbitMq to where it is.")]
    public async Task A_bad_address_stops_the_program_at_its_start_with_what_to_set(string address, string words)
    {
        _receipts.Environment[Setting] = address;

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith($"receipts: {words}");
        run.Error.ShouldNotContain('\n');
        run.Error.ShouldNotContain("hush");
    }

    [Fact]
    public async Task A_delivery_limit_that_the_worker_would_never_see_is_refused()
    {
        _receipts.Environment["RECEIPTS_Work__MaxAttempts"] = "20";

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("RECEIPTS_Queue__DeliveryLimit must be above RECEIPTS_Work__MaxAttempts");
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        _receipts.Dispose();
    }
}
