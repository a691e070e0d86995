using System.Diagnostics;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Worker.Entering;
using Microsoft.Extensions.DependencyInjection;

namespace GiftDigi.Receipts.Benchmarks.Pages;

/// <summary>Opens pages of entries that wait, gives each its verdict, and takes the time until its page is told.</summary>
internal static class LiveStages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>Seconds from the end of each verdict's transaction to the event at its page, the shortest first.</returns>
    public static async Task<IReadOnlyList<double>> MeasureAsync(IServiceProvider services, Uri address, CampaignId campaign, int pages)
    {
        using var limit = new CancellationTokenSource(Patience);
        var entries = new List<Entry>();
        for (var page = 0; page < pages; page++)
        {
            var photo = new ReceiptImage(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"photo {page}")));
            var received = await services.GetRequiredService<EntryIntake>().ReceiveAsync(campaign, new($"e{page}"), photo, "evaluation", limit.Token);
            entries.Add(received.Entry);
        }

        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = pages };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var addresses = services.GetRequiredService<EntryAddress>();
        var streams = await Task.WhenAll(entries.Select(entry => client.GetStreamAsync(new Uri($"{addresses.Of(entry.Id)}/events?seen={EntryStage.Reading}", UriKind.Relative), limit.Token)));
        var told = streams.Select(stream => Task.Run(() => ToldAsync(stream, limit.Token), limit.Token)).ToList();
        var (pipeline, concluded) = (services.GetRequiredService<ReceiptPipeline>(), new List<long>());
        foreach (var entry in entries)
        {
            await pipeline.GiveUpAsync(entry, limit.Token);
            concluded.Add(Stopwatch.GetTimestamp());
        }

        var moments = await Task.WhenAll(told);
        return [.. concluded.Zip(moments, (from, to) => Math.Max(0, Stopwatch.GetElapsedTime(from, to).TotalSeconds)).Order()];
    }

    /// <summary>The moment at which a page is told of a change.</summary>
    private static async Task<long> ToldAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var _ = stream;
        await foreach (var told in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            if (told.EventType == "changed")
            {
                return Stopwatch.GetTimestamp();
            }
        }

        throw new InvalidOperationException("The page was told nothing.");
    }
}
