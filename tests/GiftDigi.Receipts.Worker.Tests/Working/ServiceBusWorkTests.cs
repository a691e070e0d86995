using System.Globalization;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>The real program with its queues on a stand-in for Service Bus, by one setting.</summary>
public sealed class ServiceBusWorkTests : IAsyncDisposable
{
    private const string Setting = "RECEIPTS_Queue__ServiceBus";
    private readonly ReceiptsProgram _receipts = new();
    private readonly ServiceBusStandIn _service = new(["receipts.entries", "receipts.batch-entries", "receipts.issuances"], QueueRules.Advised, TimeProvider.System);
    private readonly BrokerDoor _door;

    public ServiceBusWorkTests()
    {
        _door = new(string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{_service.Port}/"));
        _receipts.Environment[Setting] = ConnectionString(TokenDesk.Key);
    }

    [Fact]
    public async Task An_entry_is_received_without_the_service_and_decided_when_it_is_back()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.SubmitAsync("e1", sample.Image);
        using var worker = _receipts.Start("work");
        await worker.WaitForAsync(" concluded in ");

        _door.Shut();
        await worker.WaitForAsync("The queue of entries waits: Service Bus at ");
        var entry = await _receipts.SubmitAsync("e2", sample.Image);
        _receipts.Query($"SELECT state FROM messages WHERE queue = 'entries' AND key = '{entry}'").ShouldBe(["waiting"]);
        _door.Open();

        await worker.WaitForAsync($"{entry} taken in hand, attempt 1");
        await worker.WaitForAsync($"{entry} concluded in ");
        worker.Terminate();
        var ended = await worker.EndAsync();
        ended.ExitCode.ShouldBe(0);
        ended.Error.ShouldNotContain(TokenDesk.Key);
        (await _receipts.EntriesAsync()).Count(decided => decided.Text("verdict") is not null).ShouldBe(2);
    }

    [Fact]
    public async Task An_entry_that_fails_each_time_is_a_dead_letter_there_that_the_same_command_lists_and_drops()
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
    }

    [Theory]
    [InlineData("bus.example/receipts", "Set RECEIPTS_Queue__ServiceBus to a connection string of a namespace of Service Bus")]
    [InlineData("Endpoint=sb://127.0.0.1:1;SharedAccessKeyName=me;SharedAccessKey=hush;UseDevelopmentEmulator=true", "Service Bus at 127.0.0.1 cannot be used: nothing listens there.")]
    public async Task A_bad_namespace_stops_the_program_at_its_start_with_what_to_set(string place, string words)
    {
        _receipts.Environment[Setting] = place;

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith($"receipts: {words}");
        run.Error.ShouldNotContain('\n');
        run.Error.ShouldNotContain("hush");
    }

    [Fact]
    public async Task Two_brokers_at_once_are_refused()
    {
        _receipts.Environment["RECEIPTS_Queue__RabbitMq"] = "amqp://127.0.0.1/";

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldBe("receipts: RECEIPTS_Queue__RabbitMq and RECEIPTS_Queue__ServiceBus are both set: the queues can only be in one place, so unset one of them.");
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        _service.Dispose();
        _receipts.Dispose();
        _service.Faults.ShouldBeEmpty();
    }

    private string ConnectionString(string key) => string.Create(
        CultureInfo.InvariantCulture,
        $"Endpoint=sb://127.0.0.1:{new Uri(_door.Address).Port};SharedAccessKeyName=Both;SharedAccessKey={key};UseDevelopmentEmulator=true");
}
