using System.Text.Json;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Adapters.Tests;
using GiftDigi.Receipts.Worker.Tests.Operations;
using GiftDigi.Receipts.Worker.Tests.Working;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Observing;

/// <summary>The dashboard and the alert rules in <c>infra/observability</c>, against what the real program exports.</summary>
public sealed partial class DashboardFileTests : IDisposable
{
    private const string Folder = "observability";
    private readonly ReceiptsProgram _receipts = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _receipts.Dispose();

    [Theory]
    [InlineData("check", "config", "prometheus.yml")]
    [InlineData("check", "rules", "alerts.yml")]
    [InlineData("test", "rules", "alerts.test.yml")]
    public async Task Promtool_finds_nothing_wrong_with(string command, string what, string file)
    {
        var (exitCode, output) = await Command.TryAsync("promtool", [command, what, Repository.Infra($"{Folder}/{file}")], Token);

        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task Every_alert_is_tested_to_fire_and_not_to_fire_and_says_what_to_do()
    {
        var rules = await ReadAsync("alerts.yml");
        var tests = await ReadAsync("alerts.test.yml");

        var alerts = AlertName.Matches(rules).Select(match => match.Groups["it"].Value).ToList();

        alerts.Count.ShouldBeGreaterThan(10);
        alerts.Where(alert => !tests.Contains($"name: {alert} fires", StringComparison.Ordinal) || !tests.Contains($"name: {alert} does not fire", StringComparison.Ordinal)).ShouldBeEmpty();
        rules.Split("- alert: ").Skip(1).ShouldAllBe(rule => rule.Contains("runbook: ") && rule.Contains("severity: ") && rule.Contains("for: "));
    }

    [Fact]
    public async Task Every_metric_that_dashboard_and_alerts_ask_for_is_exported()
    {
        var asked = MetricsIn(string.Join('\n', [.. RuleExpression.Matches(await ReadAsync("alerts.yml")).Select(match => match.Groups["it"].Value), .. await DashboardExpressionsAsync()]));
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await _receipts.WriteAsync($"uploads/{EntryDrive.Campaign}/e1/photo.jpg", Samples.Bytes(sample.Image));
        await _receipts.WriteAsync("uploads/nowhere/e1/photo.jpg", Samples.Bytes(sample.Image));
        Health.Want(_receipts);
        _receipts.Environment["RECEIPTS_Web__Address"] = "http://127.0.0.1:0";
        _receipts.Environment["RECEIPTS_Telemetry__LookSeconds"] = "1";
        using var program = _receipts.Start("serve");
        using var health = await Health.OfAsync(program);
        using var client = new HttpClient();
        using var page = await client.GetAsync(new Uri(await AddressAsync(program), "/metrics"), Token);
        await program.WaitForAsync(" concluded in ");

        var exported = SampleLine.Matches(await client.GetStringAsync(new Uri(health.Address, "/metrics"), Token)).Select(match => match.Groups["it"].Value).ToHashSet();

        page.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        asked.Count.ShouldBeGreaterThan(20);
        asked.Where(metric => !exported.Contains(metric)).ShouldBeEmpty();
        exported.Where(metric => metric.StartsWith("receipts_", StringComparison.Ordinal) && !asked.Contains(Whole(metric))).ShouldBeEmpty("what is measured is to be looked at");

        string Whole(string metric) => asked.FirstOrDefault(known => known.StartsWith(HistogramPart.Replace(metric, ""), StringComparison.Ordinal), metric);
    }

    private static async Task<Uri> AddressAsync(ReceiptsProgram.Running program)
    {
        const string served = "Pages are served at ";
        var line = await program.WaitForAsync(served);
        return new(line[(line.IndexOf(served, StringComparison.Ordinal) + served.Length)..]);
    }

    private static async Task<IEnumerable<string>> DashboardExpressionsAsync() =>
        JsonDocument.Parse(await ReadAsync("dashboard.json")).RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.Text("expr")!);

    /// <summary>What an expression names beside functions and labels.</summary>
    private static HashSet<string> MetricsIn(string expressions) =>
        [.. MetricName.Matches(Labels.Replace(expressions, " ")).Select(match => match.Value).Where(name => name.Contains('_', StringComparison.Ordinal) && !name.StartsWith("histogram_", StringComparison.Ordinal))];

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Repository.Infra($"{Folder}/{file}"), Token);

    [GeneratedRegex(@"^\s+- alert: (?<it>\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex AlertName { get; }

    [GeneratedRegex(@"^\s+expr: (?<it>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RuleExpression { get; }

    [GeneratedRegex(@"\{[^}]*\}|\b(by|on|without)\s*\([^)]*\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Labels { get; }

    [GeneratedRegex(@"\b[a-z]\w+\b(?!\s*\()", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex MetricName { get; }

    [GeneratedRegex(@"^(?<it>[a-z]\w+)[ {]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex SampleLine { get; }

    [GeneratedRegex("_(bucket|count|sum)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex HistogramPart { get; }
}
