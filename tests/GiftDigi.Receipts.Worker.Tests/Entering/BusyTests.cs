using GiftDigi.Receipts.Adapters.Tests.RabbitMq;
using GiftDigi.Receipts.Worker.Tests.Operations;
using GiftDigi.Receipts.Worker.Tests.Web;
using GiftDigi.Receipts.Worker.Tests.Working;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace GiftDigi.Receipts.Worker.Tests.Entering;

/// <summary>A shopper who sends a receipt while it cannot be kept.</summary>
public sealed class BusyTests(SharedRabbitServer broker) : IDisposable
{
    private readonly ReceiptsProgram _receipts = new();

    [Theory]
    [InlineData("database", true, "ja-JP", "ただいま混み合っています")]
    [InlineData("images", false, "en-GB", "We cannot take it right now")]
    public async Task What_cannot_be_kept_is_answered_with_when_to_try_again_and_then_makes_one_entry(string store, bool isPhone, string language, string heading)
    {
        await using var way = await StoreDoor.OfAsync(store, _receipts, broker);
        var sample = Samples.OneClean();
        await _receipts.PublishCampaignForAsync(sample.Truth);
        await using var site = await Site.OpenAsync(_receipts, "web");
        var page = await site.VisitAsync($"/campaigns/{EntryDrive.Campaign}", isPhone, language, hasScript: false);
        await page.Locator("input[type=file]").SetInputFilesAsync(sample.Image);

        way.Door.Shut();
        var answer = await page.RunAndWaitForResponseAsync(() => page.Locator("button[type=submit]").ClickAsync(), seen => seen.Request.Method == "POST");

        answer.Status.ShouldBe(503, await answer.TextAsync());
        answer.Headers["retry-after"].ShouldBe("60");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("RECEIPTS_TESTS_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"busy-{language}.png"), FullPage = true });
        }

        way.Door.Open();
        await page.GotoAsync($"/campaigns/{EntryDrive.Campaign}");
        await page.Locator("input[type=file]").SetInputFilesAsync(sample.Image);
        await page.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/entries/**");
        (await _receipts.EntriesAsync()).ShouldHaveSingleItem();
    }

    public void Dispose() => _receipts.Dispose();
}
