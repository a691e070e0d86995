using System.Text.Json;
using GiftDigi.Receipts.Adapters.Tests.FormRecognizer;
using GiftDigi.Receipts.Worker.Tests.Web;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Working;

/// <summary>The program with Azure as another reader, for which a stand-in answers.</summary>
public sealed class AzureReadingTests : IAsyncLifetime
{
    private const string Version = "2024-11-30";
    private readonly ReceiptsProgram _receipts = new();
    private ServiceStandIn _service = null!;

    private static (string Image, JsonElement Truth) Sample => Samples.OneClean();

    public async ValueTask InitializeAsync()
    {
        _service = await ServiceStandIn.StartAsync(Version, TimeProvider.System);
        (_service.Answer, _service.FirstWait) = (WrittenAnswer.Receipt(Version).Json(), 0);
        _receipts.Environment["RECEIPTS_Reader__Policy"] = "Both";
        _receipts.Environment["RECEIPTS_Reader__Azure__Endpoint"] = _service.Endpoint;
        _receipts.Environment["RECEIPTS_Reader__Azure__Key"] = ServiceStandIn.Key;
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _receipts.Dispose();
    }

    [Fact]
    public async Task An_entry_read_by_both_says_so_and_is_counted_and_replaying_it_sends_nothing()
    {
        await _receipts.PublishCampaignForAsync(Sample.Truth);
        var entry = await _receipts.SubmitAsync("e1", Sample.Image);

        await _receipts.WorkAsync(entries: 1);
        var replay = await _receipts.RunAsync("replay", "--campaign", EntryDrive.Campaign);

        var explained = await _receipts.DoAsync("explain", entry);
        explained.ShouldContain($"+ azure prebuilt-receipt {Version}");
        explained.ShouldContain("Asked     azure");
        explained.ShouldContain("it read");
        replay.ExitCode.ShouldBe(0, replay.Error);
        replay.Error.ShouldContain("1 identical to the last byte");
        _receipts.Query("SELECT campaign_id || ' ' || pages FROM sent_pages").ShouldBe([$"{EntryDrive.Campaign} 1"]);
        _service.Images.ShouldHaveSingleItem();
        _service.ShouldHaveNoComplaint();
    }

    [Theory]
    [InlineData(true, "ja-JP", "不一致")]
    [InlineData(false, "en-GB", "another value is kept")]
    public async Task An_auditor_sees_what_the_other_read_beside_what_is_kept(bool isPhone, string language, string contradicted)
    {
        await _receipts.PublishCampaignForAsync(Sample.Truth);
        var entry = await _receipts.SubmitAsync("e1", Sample.Image);
        await _receipts.WorkAsync(entries: 1);
        await using var site = await Site.OpenAsync(_receipts, "web");

        var page = await site.SignInAsync($"/staff/audit/entries/{entry}", "auditor", isPhone: isPhone, language: language);

        var total = page.Locator("table.second tbody tr").Filter(new() { HasText = "278" }).Last;
        await Assertions.Expect(total).ToContainTextAsync(contradicted);
        await Assertions.Expect(page.Locator("p.second")).ToContainTextAsync($"azure prebuilt-receipt {Version}");
        (await Site.AccessibilityFaultsAsync(page)).ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue();
        if (Environment.GetEnvironmentVariable("RECEIPTS_TESTS_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"second-{language}.png"), FullPage = true });
        }
    }

    [Fact]
    public async Task An_entry_beyond_the_budget_is_decided_by_the_local_reading_and_says_why()
    {
        _receipts.Environment["RECEIPTS_Reader__Azure__PagesPerCampaign"] = "0";
        await _receipts.PublishCampaignForAsync(Sample.Truth);
        await _receipts.SubmitAsync("e1", Sample.Image);

        await _receipts.WorkAsync(entries: 1);

        await ShouldBeApprovedByLocalReadingAsync("budget-used-up");
        _service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_is_decided_by_the_local_reading_when_Azure_lets_nobody_in()
    {
        _service.AtSubmission.Enqueue(new(401));
        await _receipts.PublishCampaignForAsync(Sample.Truth);
        await _receipts.SubmitAsync("e1", Sample.Image);

        await _receipts.WorkAsync(entries: 1);

        await ShouldBeApprovedByLocalReadingAsync("refused");
    }

    [Fact]
    public async Task A_receipt_that_is_sure_is_not_sent_when_Azure_is_for_what_is_unsure()
    {
        _receipts.Environment["RECEIPTS_Reader__Policy"] = "WhenUnsure";
        var sure = Samples.All()[0];
        await _receipts.PublishCampaignForAsync(sure.Truth);
        await _receipts.SubmitAsync("e1", sure.Image);

        await _receipts.WorkAsync(entries: 1);

        _service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_at_the_command_line_sends_a_photo_only_when_told_to()
    {
        _receipts.Environment["RECEIPTS_Reader__Azure__Blacken"] = "false";

        await _receipts.DoAsync("read", Sample.Image);
        _service.Requests.ShouldBeEmpty();
        var azure = JsonDocument.Parse(await _receipts.DoAsync("read", "--reader", "azure", Sample.Image)).RootElement;
        var both = JsonDocument.Parse(await _receipts.DoAsync("read", "--reader", "both", Sample.Image)).RootElement;

        azure.Text("reader").ShouldBe($"azure prebuilt-receipt {Version}");
        azure.GetProperty("receipts")[0].GetProperty("total").GetProperty("value").GetInt32().ShouldBe(278);
        both.Text("reader")!.ShouldEndWith($"+ azure prebuilt-receipt {Version}");
        both.GetProperty("receipts")[0].GetProperty("second").GetProperty("opinions").EnumerateArray()
            .ShouldContain(opinion => opinion.Text("field") == "total" && opinion.Text("kind") == "contradicts" && opinion.Text("value") == "278");
        _receipts.Query("SELECT campaign_id || pages FROM sent_pages").ShouldBe(["2"]);
    }

    [Theory]
    [InlineData("Policy", "Azure", "Blacken must be false")]
    [InlineData("Policy", "7", "Policy must be")]
    [InlineData("Azure__Endpoint", "http://example.com", "Endpoint must be")]
    [InlineData("Azure__ApiVersion", "2.1", "ApiVersion must be one of")]
    [InlineData("Azure__PagesPerDay", "-1", "PagesPerDay")]
    public async Task A_setting_that_does_not_fit_stops_the_program_at_once_with_one_line(string setting, string value, string said)
    {
        _receipts.Environment[$"RECEIPTS_Reader__{setting}"] = value;

        var run = await _receipts.RunAsync("work");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(said);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
    }

    private async Task ShouldBeApprovedByLocalReadingAsync(string cause)
    {
        var entry = (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
        entry.Text("verdict").ShouldBe("approved");
        entry.Text("reader")!.ShouldEndWith($" (azure prebuilt-receipt {Version}: {cause})");
        (await _receipts.DoAsync("explain", entry.Text("entry")!)).ShouldContain($"no reading ({cause})");
    }
}
