using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Commands;
using GiftDigi.Receipts.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>Receipts that have to be read: rendered, and taken through the program beforehand, on one machine where nothing goes wrong.</summary>
internal static class RenderedEntries
{
    /// <summary>So many entries, with what must become of each: what became of it the first time.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same entries.</param>
    public static async Task<IReadOnlyList<RenderedEntry>> DrawAsync(int count, int seed)
    {
        var (random, entries, progress) = (new Random(seed), new List<RenderedEntry>(), new Progress(count));
        var data = Directory.CreateTempSubdirectory("receipts-rendered-");
        await using (var renderer = await ReceiptRenderer.StartAsync())
        {
            using var host = await ReceiptsHost.CreateAsync(data, working: true, LogLevel.Warning, CancellationToken.None);
            await StubCampaign.PublishAsync(host.Services.GetRequiredService<ICampaignStore>());
            for (var number = 1; number <= count; number++)
            {
                var rendered = await renderer.RenderAsync(Options(random, seed), number, CancellationToken.None);
                var image = new ReceiptImage(rendered.Jpeg);
                entries.Add(new(number, image, await ConcludeAsync(host.Services, number, image), PhoneHabits.Draw(random)));
                progress.Report(number);
            }
        }

        data.Delete(recursive: true);
        return entries;
    }

    /// <summary>Half of them show what the terms ask for, a quarter one piece too few, and a quarter whatever chance puts into the basket.</summary>
    private static RenderOptions Options(Random random, int seed)
    {
        var options = new RenderOptions { Seed = seed };
        return random.Next(4) switch
        {
            0 => options,
            1 => options with { Buying = Pieces(StubCampaign.Pieces - 1) },
            _ => options with { Buying = Pieces(StubCampaign.Pieces) },
        };
    }

    private static Dictionary<string, int> Pieces(int count) => new(StringComparer.Ordinal) { [StubCampaign.Product] = count };

    private static async Task<VerdictKind> ConcludeAsync(IServiceProvider services, int entrant, ReceiptImage image)
    {
        var received = await services.GetRequiredService<EntryIntake>().ReceiveAsync(StubCampaign.Id, new($"e{entrant}"), image, "evaluation", CancellationToken.None);
        await services.GetRequiredService<ReceiptPipeline>().ConcludeAsync(received.Entry, CancellationToken.None);
        var record = await services.GetRequiredService<IEntryStore>().FindAsync(received.Entry.Id, CancellationToken.None);
        return record!.Conclusion!.Verdict.Kind;
    }
}
