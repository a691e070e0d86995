using System.CommandLine;
using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Benchmarks.Pages;

/// <summary>How quick the entrants' pages are: the first load on a slow phone, and the way of a verdict to the pages that wait for it.</summary>
internal static class PagesEvaluation
{
    private const string Name = "pages";
    private const double MostKibibytes = 100;
    private const double MostSecondsToPaint = 1;
    private const double MostSecondsToPage = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var pages = new Option<int>("--pages") { Description = "Pages that wait for a verdict at once.", DefaultValueFactory = _ => 200 };
        var loads = new Option<int>("--loads") { Description = "First loads to take the median of.", DefaultValueFactory = _ => 7 };
        var terms = new Option<FileInfo>("--campaign") { DefaultValueFactory = _ => new("samples/campaigns/asatsumi-tea-2026.json") };
        var result = new RootCommand(Name) { pages, loads, terms }.Parse(arguments);
        if (result.Errors.Count > 0 || !result.GetRequiredValue(terms).Exists)
        {
            await Console.Error.WriteLineAsync(result.Errors.Count > 0 ? result.Errors[0].Message : $"There is no campaign file {result.GetRequiredValue(terms)}.");
            return 2;
        }

        Environment.SetEnvironmentVariable("RECEIPTS_Web__Address", "http://127.0.0.1:0");
        var data = Directory.CreateTempSubdirectory("receipts-pages-");
        try
        {
            await using var app = await ReceiptsHost.CreateWebAsync(data, working: false, LogLevel.Warning, CancellationToken.None);
            var campaign = await PublishAsync(app, await File.ReadAllBytesAsync(result.GetRequiredValue(terms).FullName));
            await app.StartAsync();
            var address = new Uri(app.Urls.First());
            var load = await FirstLoad.MeasureAsync(new(address, $"/campaigns/{campaign.Id}"), result.GetValue(loads));
            var latencies = await LiveStages.MeasureAsync(app.Services, address, campaign.Id, result.GetValue(pages));
            await app.StopAsync();
            return Write(load, latencies);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<Campaign> PublishAsync(WebApplication app, byte[] document)
    {
        var campaign = ((CampaignFileOutcome.Valid)CampaignFile.Parse(document)).Campaign;
        await app.Services.GetRequiredService<ICampaignStore>().PublishAsync(campaign, document, warningsAcceptedBy: Name, CancellationToken.None);
        return campaign;
    }

    private static int Write((double Kibibytes, double Seconds) load, IReadOnlyList<double> latencies)
    {
        var (median, most) = (latencies[latencies.Count / 2], latencies[^1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first load on a phone, processor slowed four times\t{load.Kibibytes:0.0} KiB\tlargest paint after {load.Seconds:0.00} s (median)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verdict to {latencies.Count} open pages\tmedian {median:0.00} s\tmost {most:0.00} s"));
        var passes = load.Kibibytes <= MostKibibytes && load.Seconds <= MostSecondsToPaint && most <= MostSecondsToPage;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: {(passes ? "PASS" : "FALLS SHORT")} {load.Kibibytes:0.0} KiB, wanted {MostKibibytes:0}; {load.Seconds:0.00} s to paint, wanted {MostSecondsToPaint:0}; {most:0.00} s to the page, wanted {MostSecondsToPage:0}"));
        return passes ? 0 : 1;
    }
}
