using GiftDigi.Receipts.Rendering;
using Microsoft.Playwright;

namespace GiftDigi.Receipts.Benchmarks.Pages;

/// <summary>Loads a page for the first time, in a browser that keeps nothing, on a phone with a slow processor.</summary>
internal static class FirstLoad
{
    private const int SlowDown = 4;
    private const double Kibibyte = 1024;

    /// <returns>What was transferred, headers and all, and the moment of the largest paint, as medians.</returns>
    public static async Task<(double Kibibytes, double Seconds)> MeasureAsync(Uri address, int loads)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.LaunchAsync("--disable-gpu");
        var (sizes, paints) = (new List<double>(), new List<double>());
        for (var load = 0; load < loads; load++)
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, IsMobile = true, Locale = "ja-JP" });
            var page = await context.NewPageAsync();
            var devtools = await context.NewCDPSessionAsync(page);
            await devtools.SendAsync("Network.enable");
            await devtools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = SlowDown });
            var bytes = 0.0;
            devtools.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
            await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            paints.Add(await page.EvaluateAsync<double>("""
                () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true }))
                """));
            sizes.Add(bytes / Kibibyte);
        }

        return (Median(sizes), Median(paints) / 1000);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
