using System.Net;
using System.Net.Sockets;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Worker.Tests.Web;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Operations;

/// <summary>What the real program answers to the probes of a platform.</summary>
public sealed class HealthTests(SharedRabbitServer broker) : IDisposable
{
    private static readonly string[] Probes = ["live", "ready", "started"];
    private readonly ReceiptsProgram _receipts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _receipts.Dispose();

    [Theory]
    [InlineData("work")]
    [InlineData("web")]
    [InlineData("serve")]
    public async Task A_program_that_has_started_is_live_and_ready_and_names_what_was_looked_at(string command)
    {
        Health.Want(_receipts);
        _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        using var program = _receipts.Start(command);
        using var health = await Health.OfAsync(program);

        await health.UntilAsync("started", HttpStatusCode.OK);

        (await health.AskAsync("live")).ShouldSatisfyAllConditions(live => live.Code.ShouldBe(HttpStatusCode.OK), live => live.Body.ShouldContain("\"loops\""));
        var (code, body) = await health.AskAsync("ready");
        code.ShouldBe(HttpStatusCode.OK, body);
        body.ShouldStartWith("{\"status\":\"healthy\",\"checks\":[{\"name\":\"database\",\"status\":\"healthy\",\"milliseconds\":");
        body.ShouldContain("\"images\"");
        body.ShouldContain("\"queue\"");
    }

    [Fact]
    public async Task Health_is_not_told_where_the_pages_are_and_the_pages_are_not_where_it_is_told()
    {
        Health.Want(_receipts);
        await using var site = await Site.OpenAsync(_receipts);
        using var health = await Health.OfAsync(site.Program);
        using var client = new HttpClient();

        foreach (var probe in Probes)
        {
            (await CodeOfAsync(client, new(site.Address, $"/health/{probe}"))).ShouldBe(HttpStatusCode.NotFound);
            (await CodeOfAsync(client, new(health.Address, $"/health/{probe}"))).ShouldBe(HttpStatusCode.OK);
        }

        (await CodeOfAsync(client, new(site.Address, "/"))).ShouldBe(HttpStatusCode.OK);
        (await CodeOfAsync(client, new(health.Address, "/"))).ShouldBe(HttpStatusCode.NotFound);
        (await CodeOfAsync(client, new(health.Address, "/staff/sign-in"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_listens_unless_it_is_told_where()
    {
        _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        using var worker = _receipts.Start("serve");
        await worker.WaitForAsync("Pages are served at ");
        worker.Terminate();

        (await worker.EndAsync()).Error.ShouldNotContain("Health is told at");
    }

    [Theory]
    [InlineData("database")]
    [InlineData("images")]
    [InlineData("queue")]
    public async Task A_worker_is_not_ready_while_a_store_is_away_but_live_and_says_nothing_of_where_it_is(string store)
    {
        Health.Want(_receipts);
        await using var way = await StoreDoor.OfAsync(store, _receipts, broker);
        using var worker = _receipts.Start("work");
        using var health = await Health.OfAsync(worker);
        await health.UntilAsync("ready", HttpStatusCode.OK);

        way.Door.Shut();

        (await health.UntilAsync("ready", HttpStatusCode.ServiceUnavailable)).ShouldContain(store);
        var (_, body) = await health.AskAsync("ready");
        body.ShouldNotContain("127.0.0.1");
        body.ShouldNotContain("Exception");
        (await health.AskAsync("live")).Code.ShouldBe(HttpStatusCode.OK);
        way.Door.Open();
        (await health.UntilAsync("ready", HttpStatusCode.OK)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_are_ready_without_the_broker_because_entries_wait_in_the_database()
    {
        Health.Want(_receipts);
        await using var way = await StoreDoor.OfAsync("queue", _receipts, broker);
        await using var site = await Site.OpenAsync(_receipts, "web");
        using var health = await Health.OfAsync(site.Program);
        way.Door.Shut();

        await Waiting.UntilAsync(async () => Health.Faults((await health.AskAsync("ready")).Body) is ["queue"], TimeSpan.FromMinutes(1));

        (await health.AskAsync("ready")).ShouldSatisfyAllConditions(
            ready => ready.Code.ShouldBe(HttpStatusCode.OK),
            ready => ready.Body.ShouldStartWith("{\"status\":\"degraded\""));
    }

    [Fact]
    public async Task A_loop_that_no_longer_turns_makes_the_worker_unhealthy_until_it_does()
    {
        Health.Want(_receipts);
        _receipts.Environment["RECEIPTS_Operations__StuckSeconds"] = "1";
        using var pipe = await ImagePipe.OfEntryAsync(_receipts, Token);
        using var worker = _receipts.Start("work");
        using var health = await Health.OfAsync(worker);

        (await health.UntilAsync("live", HttpStatusCode.ServiceUnavailable)).ShouldBe(["loops"]);
        (await health.AskAsync("live")).Body.ShouldContain("Stuck: entries ");
        pipe.Release();

        await health.UntilAsync("live", HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_worker_told_to_stop_is_not_ready_while_the_entry_in_hand_ends()
    {
        Health.Want(_receipts);
        _receipts.Environment["RECEIPTS_Work__GraceSeconds"] = "9";
        using var pipe = await ImagePipe.OfEntryAsync(_receipts, Token);
        using var worker = _receipts.Start("work");
        using var health = await Health.OfAsync(worker);
        await worker.WaitForAsync(" taken in hand");
        await health.UntilAsync("ready", HttpStatusCode.OK);

        worker.Terminate();

        (await health.UntilAsync("ready", HttpStatusCode.ServiceUnavailable)).ShouldBe(["draining"]);
        (await health.AskAsync("live")).Code.ShouldBe(HttpStatusCode.OK);
        pipe.Release();
        var ended = await worker.EndAsync();
        ended.ExitCode.ShouldBe(0);
        ended.Error.ShouldContain(" concluded in ");
    }

    [Fact]
    public async Task An_address_that_is_none_or_taken_stops_the_program_with_one_line()
    {
        _receipts.Environment["RECEIPTS_Operations__Address"] = "https://example.com";
        var wrong = await _receipts.RunAsync("work");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        _receipts.Environment["RECEIPTS_Operations__Address"] = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var taken = await _receipts.RunAsync("work");

        wrong.ExitCode.ShouldBe(1);
        wrong.Error.ShouldContain("RECEIPTS_Operations__Address is 'https://example.com'; it must be http://");
        taken.ExitCode.ShouldBe(1);
        taken.Error.ShouldContain("address already in use");
    }

    private static async Task<HttpStatusCode> CodeOfAsync(HttpClient client, Uri address)
    {
        using var answer = await client.GetAsync(address, Token);
        return answer.StatusCode;
    }
}
