using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Benchmarks.Querying;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker;
using GiftDigi.Receipts.Worker.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Benchmarks.Pages;

/// <summary>How quick the reviewers' desk is among many entries: from the key to the next case with its photo, in a real browser.</summary>
internal static class CasesEvaluation
{
    private const string Name = "cases";
    private const double MostSeconds = 1;
    private const int CampaignNumbers = 6;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var count = new Option<int>("--count") { Description = "Entries in the database.", DefaultValueFactory = _ => 100_000 };
        var opened = new Option<int>("--cases") { Description = "Cases to open.", DefaultValueFactory = _ => 40 };
        var work = new Option<DirectoryInfo>("--work") { Description = "Where the database is kept.", DefaultValueFactory = _ => new("artifacts/audit-query") };
        var samples = new Option<DirectoryInfo>("--samples") { DefaultValueFactory = _ => new("samples") };
        var result = new RootCommand(Name) { count, opened, work, samples }.Parse(arguments);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        var file = await VerdictDatabase.MakeAsync(result.GetRequiredValue(work), result.GetValue(count));
        Environment.SetEnvironmentVariable("RECEIPTS_Web__Address", "http://127.0.0.1:0");
        var data = Directory.CreateTempSubdirectory("receipts-cases-");
        try
        {
            var database = Directory.CreateDirectory(Path.Combine(data.FullName, "database"));
            File.Copy(file, Path.Combine(database.FullName, "receipts.db"));
            await using var app = await ReceiptsHost.CreateWebAsync(data, working: false, LogLevel.Warning, CancellationToken.None);
            await PublishAsync(app, result.GetRequiredValue(samples));
            await GivePhotosAsync(app, result.GetRequiredValue(samples), result.GetValue(opened));
            await app.StartAsync();
            var password = await GiveAccountAsync(app);
            var times = await OpenedCases.MeasureAsync(new(app.Urls.First()), Name, password, result.GetValue(opened));
            await app.StopAsync();
            return Write(times, result.GetValue(count));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task PublishAsync(WebApplication app, DirectoryInfo samples)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(samples.FullName, "campaigns", "asatsumi-tea-2026.json"));
        for (var number = 0; number < CampaignNumbers; number++)
        {
            for (var version = 1; version <= 2; version++)
            {
                var terms = JsonNode.Parse(text)!.AsObject();
                (terms["id"], terms["version"]) = (InventedVerdicts.Campaign(number).Value, version);
                var document = Encoding.UTF8.GetBytes(terms.ToJsonString());
                var campaign = ((CampaignFileOutcome.Valid)CampaignFile.Parse(document)).Campaign;
                await app.Services.GetRequiredService<ICampaignStore>().PublishAsync(campaign, document, warningsAcceptedBy: Name, CancellationToken.None);
            }
        }
    }

    /// <summary>Gives the oldest cases, which are opened, a photo of a receipt.</summary>
    private static async Task GivePhotosAsync(WebApplication app, DirectoryInfo samples, int count)
    {
        var photo = new ReceiptImage(await File.ReadAllBytesAsync(Path.Combine(samples.FullName, "receipts", "sample-01.jpg")));
        var images = app.Services.GetRequiredService<IImageStore>();
        var normalized = (ImagingOutcome.Normalized)await app.Services.GetRequiredService<IImageNormalizer>().NormalizeAsync(photo, CancellationToken.None);
        foreach (var (record, _) in await app.Services.GetRequiredService<ICaseStore>().ListAsync(new(), null, count + 1, CancellationToken.None))
        {
            await images.KeepAsync(record.Entry.Receipt, photo, CancellationToken.None);
            await images.KeepShownAsync(record.Entry.Id, normalized.Image.Pixels, CancellationToken.None);
        }
    }

    private static async Task<string> GiveAccountAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StaffAccounts>().AddAsync(new(Name), Role.Reviewer) ?? throw new InvalidOperationException("The account is there.");
    }

    private static int Write((double Queue, IReadOnlyList<double> Cases) times, int count)
    {
        var (median, most) = (times.Cases[times.Cases.Count / 2], times.Cases[^1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"queue of {count} entries\t{times.Queue:0.00} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from the key to the next case with its photo, {times.Cases.Count} times\tmedian {median:0.00} s\tmost {most:0.00} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}: {(most <= MostSeconds ? "PASS" : "FALLS SHORT")} {most:0.00} s to open a case at most, wanted {MostSeconds:0}"));
        return most <= MostSeconds ? 0 : 1;
    }
}
