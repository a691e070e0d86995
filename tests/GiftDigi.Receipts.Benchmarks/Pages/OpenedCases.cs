using System.Diagnostics;
using GiftDigi.Receipts.Rendering;
using Microsoft.Playwright;

namespace GiftDigi.Receipts.Benchmarks.Pages;

/// <summary>A reviewer who approves one case after the other with a key.</summary>
internal static class OpenedCases
{
    private const string Chosen = "correct horse battery";

    /// <summary>Seconds until the queue is there, and until each next case is there with its photo, the shortest first.</summary>
    public static async Task<(double Queue, IReadOnlyList<double> Cases)> MeasureAsync(Uri address, string account, string password, int count)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.LaunchAsync("--disable-gpu");
        var page = await browser.NewPageAsync(new() { BaseURL = address.ToString(), Locale = "ja-JP", ViewportSize = new() { Width = 1280, Height = 900 } });
        await SignInAsync(page, account, password);
        var clock = Stopwatch.StartNew();
        await page.GotoAsync("/staff/cases");
        var queue = clock.Elapsed.TotalSeconds;
        var times = new List<double>();
        for (var number = 0; number < count; number++)
        {
            times.Add(await OpenNextAsync(page, number == 0 ? "n" : "a"));
        }

        times.Sort();
        return (queue, times);
    }

    private static async Task<double> OpenNextAsync(IPage page, string key)
    {
        var before = page.Url;
        var photo = page.WaitForResponseAsync(answer => answer.Url.EndsWith("/photo", StringComparison.Ordinal));
        var clock = Stopwatch.StartNew();
        await page.Keyboard.PressAsync(key);
        await (await photo).FinishedAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
        return page.Url == before ? throw new InvalidOperationException($"No next case after {before}.") : clock.Elapsed.TotalSeconds;
    }

    private static async Task SignInAsync(IPage page, string account, string password)
    {
        await page.GotoAsync("/staff/sign-in");
        await page.Locator("[name=name]").FillAsync(account);
        await page.Locator("[name=password]").FillAsync(password);
        await page.Locator("main button").ClickAsync();
        await page.Locator("[name=current]").FillAsync(password);
        await page.Locator("[name=wanted]").FillAsync(Chosen);
        await page.Locator("main button").ClickAsync();
        await page.WaitForURLAsync("**/staff/cases");
    }
}
