using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Worker.Tests.Operations;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Observing;

/// <summary>What the real program says of an entry to those who watch it, from two processes with a queue between them.</summary>
public sealed class TelemetryTests(SharedRabbitServer server) : IDisposable
{
    private const string Code = "ABCD-1234-EFGH";
    private const string Served = "Pages are served at ";
    private const string ForeignTrace = "0af7651916cd43dd8448eb211c80319c";

    /// <summary>All that may be said of a span, of what kind it may be.</summary>
    private static readonly string[] Attributes =
    [
        "db.response.status_code", "db.system.name", "error.type", "http.request.method", "http.response.status_code", "http.route",
        "messaging.batch.message_count", "messaging.destination.name", "messaging.message.id", "messaging.operation.type", "messaging.system",
        "network.protocol.version", "receipts.attempt", "receipts.campaign.id", "receipts.entry.id", "url.scheme",
    ];

    private static readonly string[] Stages = ["normalizing", "reading", "finding", "recognising", "parsing", "screening", "deciding"];
    private readonly ReceiptsProgram _receipts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _receipts.Dispose();

    [Theory]
    [InlineData(false, "RECEIPTS_Telemetry__Otlp")]
    [InlineData(true, "OTEL_EXPORTER_OTLP_ENDPOINT")]
    public async Task An_entry_is_one_trace_from_its_upload_to_its_issuance_and_nothing_personal_is_said_of_it(bool hasBroker, string setting)
    {
        if (hasBroker)
        {
            _receipts.Environment["RECEIPTS_Queue__RabbitMq"] = await server.Address;
            _receipts.Environment["RECEIPTS_Queue__Prefix"] = $"test-{RandomNumberGenerator.GetHexString(12)}";
        }

        await using var collector = await Collector.StartAsync();
        _receipts.Environment[setting] = collector.Address;
        _receipts.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        _receipts.Environment["OTEL_EXPORTER_OTLP_HEADERS"] = Collector.Headers;
        var sample = Samples.OneClean();
        await PublishAsync(sample.Truth);
        Health.Want(_receipts);
        _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        using var web = _receipts.Start("web");
        using var work = _receipts.Start("work");
        using Health ofWeb = await Health.OfAsync(web), ofWork = await Health.OfAsync(work);

        var page = await EnterAsync(web, sample.Image);
        await work.WaitForAsync(" concluded in ");

        var metrics = await MetricsOfAsync(ofWeb) + await MetricsOfAsync(ofWork);
        web.Terminate();
        work.Terminate();
        var logs = (await web.EndAsync()).Error + (await work.EndAsync()).Error;
        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        entry.Text("verdict").ShouldBe("approved");
        collector.Complaints.ShouldBeEmpty();
        ShouldBeOneTrace([.. collector.Spans], entry.Text("entry")!, logs);
        ShouldBeSilentOf(Secrets(sample.Truth, page), [.. collector.Sent.Select(Encoding.UTF8.GetString), metrics, logs]);
        metrics.ShouldContain("receipts_verdicts_total{");
        collector.Spans.SelectMany(span => span.Attributes.Keys).Except(Attributes).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_and_nothing_listens_unless_it_is_set_and_the_log_names_the_trace_all_the_same()
    {
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.WriteAsync($"uploads/{EntryDrive.Campaign}/e1/photo.jpg", Samples.Bytes(sample.Image));
        using var work = _receipts.Start("work");

        var taken = TraceIn(await work.WaitForAsync("Upload taken in as entry"));
        var concluded = TraceIn(await work.WaitForAsync(" concluded in "));

        taken.Length.ShouldBe(32);
        concluded.ShouldBe(taken);
        work.Terminate();
        (await work.EndAsync()).Error.ShouldNotContain("Health is told at ");
    }

    [Theory]
    [InlineData("RECEIPTS_Telemetry__Otlp", "collector.example")]
    [InlineData("RECEIPTS_Telemetry__Otlp", "http://me:hush@collector.example:4318")]
    [InlineData("RECEIPTS_Telemetry__Sampling", "2")]
    public async Task A_bad_setting_stops_the_program_at_its_start_with_what_to_set(string setting, string value)
    {
        _receipts.Environment[setting] = value;

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(setting.Split("__")[^1]);
        run.Error.ShouldNotContain("hush");
    }

    private static void ShouldBeOneTrace(IReadOnlyList<CollectedSpan> spans, string entry, string logs)
    {
        var received = spans.Single(span => span.Name == "receive entry");
        var trace = spans.Where(span => span.Trace == received.Trace).ToList();
        received.Attributes["receipts.entry.id"].ShouldBe(entry);
        received.Trace.ShouldNotBe(ForeignTrace);
        trace.Select(span => span.Name).ShouldBe(
            ["POST /campaigns/{id}/entries", "receive entry", "send entries", "process entries", .. Stages, "send issuances"], ignoreOrder: true);
        trace.Select(span => span.Process).Distinct().Count().ShouldBe(2);
        trace.Single(span => span.Parent.Length == 0).Name.ShouldBe("POST /campaigns/{id}/entries");
        ParentOf("process entries").ShouldBe("send entries");
        ParentOf("send entries").ShouldBe("receive entry");
        ParentOf("deciding").ShouldBe("process entries");
        ParentOf("send issuances").ShouldBe("deciding");
        logs.Split('\n').Where(line => line.Contains(entry, StringComparison.Ordinal)).Select(TraceIn).Distinct().ShouldBe([received.Trace]);

        string ParentOf(string name) => trace.Single(span => span.Id == trace.Single(child => child.Name == name).Parent).Name;
    }

    private static void ShouldBeSilentOf(IReadOnlyList<string> secrets, IReadOnlyList<string> said)
    {
        secrets.ShouldAllBe(secret => secret.Length > 3);
        secrets.Where(secret => said.Any(text => text.Contains(secret, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    /// <summary>What the receipt says, and what the phone did.</summary>
    private List<string> Secrets(JsonElement truth, Uri page) =>
    [
        .. new[] { "merchant", "address", "phone", "registrationNumber" }.Select(field => truth.Text(field)!),
        .. truth.GetProperty("items").EnumerateArray().Select(item => item.Text("description")!),
        .. _receipts.Query("SELECT entrant_id FROM entries"),
        page.Segments[^1],
        Code, Code.Replace("-", "", StringComparison.Ordinal), ForeignTrace,
        "yamada",
    ];

    private static async Task<string> MetricsOfAsync(Health health)
    {
        using var client = new HttpClient { BaseAddress = health.Address };
        return await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Token);
    }

    private static string TraceIn(string line) => line.Split(" trace=") is [_, var trace, ..] ? trace.Split(' ')[0] : "";

    /// <summary>Enters as a phone does that says more than it is asked; the address of the page of the entry.</summary>
    private static async Task<Uri> EnterAsync(ReceiptsProgram.Running web, string image)
    {
        const string before = "name=\"__RequestVerificationToken\" value=\"";
        var line = await web.WaitForAsync(Served);
        using var phone = new HttpClient { BaseAddress = new(line[(line.IndexOf(Served, StringComparison.Ordinal) + Served.Length)..]) };
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("yamada-phone/1.0");
        phone.DefaultRequestHeaders.Add("traceparent", $"00-{ForeignTrace}-b7ad6b7169203331-01");
        phone.DefaultRequestHeaders.Add("tracestate", "phone=yamada");
        phone.DefaultRequestHeaders.Add("baggage", "name=yamada");
        var page = await phone.GetStringAsync(new Uri($"/campaigns/{EntryDrive.Campaign}?who=yamada", UriKind.Relative), Token);
        using StringContent token = new(page[(page.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split('"')[0]), code = new(Code);
        using ByteArrayContent photo = new(Samples.Bytes(image));
        using MultipartFormDataContent form = new() { { token, "__RequestVerificationToken" }, { code, "proof.serial" }, { photo, "photo", "yamada-hanako.jpg" } };
        using var answer = await phone.PostAsync(new Uri($"/campaigns/{EntryDrive.Campaign}/entries?who=yamada", UriKind.Relative), form, Token);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!;
    }

    private async Task PublishAsync(JsonElement truth)
    {
        _receipts.Environment["RECEIPTS_Proofs__Secret"] = new('s', 40);
        var names = truth.GetProperty("items").EnumerateArray().Where(item => !item.GetProperty("discount").GetBoolean()).Select(item => item.Text("description")!);
        var file = await _receipts.WriteAsync("codes.json", $$"""
            {
              "id": "{{EntryDrive.Campaign}}", "version": 1, "name": "試験", "brand": "試験",
              "purchasePeriod": { "from": "2020-01-01", "to": "2099-12-31" },
              "participatingProducts": [{ "id": "anything", "name": "試験用の品", "aliases": {{JsonSerializer.Serialize(names)}} }],
              "condition": { "minimumQuantity": 1 },
              "proofs": [{ "id": "serial", "kind": "serial-code", "name": "シリアルコード", "pattern": "[A-Z0-9]{12}", "list": true, "uses": 1 }],
              "prize": { "kind": "everyone", "name": "試験", "value": 100 },
              "law": { "leastPurchase": 1000 }
            }
            """);
        await _receipts.DoAsync("campaign", "publish", file);
        await _receipts.DoAsync("proofs", "import", "--campaign", EntryDrive.Campaign, "--proof", "serial", await _receipts.WriteAsync("codes.txt", $"{Code}\n"));
    }
}
