using GiftDigi.Receipts.Adapters.InMemory;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>Takes stub entries through the pipeline one after the other, in memory, where nothing goes wrong.</summary>
internal static class StubTrial
{
    /// <summary>The records of entries, in their order.</summary>
    public static async Task<IReadOnlyList<EntryRecord>> RunAsync(IReadOnlyList<StubEntry> drawn)
    {
        var (storage, images, clock) = (new MemoryStorage(), new MemoryImageStore(), TimeProvider.System);
        var (entries, campaigns) = (new MemoryEntryStore(storage, new MemoryMessageQueue(storage, clock), clock), new MemoryCampaignStore(storage));
        await StubCampaign.PublishAsync(campaigns);
        using var normalizer = new LeptonicaNormalizer(new ImagingLimits(), clock);
        var pipeline = new ReceiptPipeline(images, normalizer, new StubReader(TimeSpan.Zero), new ImageScreening(new StubLocaliser()), campaigns, entries, clock);
        var (intake, records) = (new EntryIntake(images, entries, clock), new List<EntryRecord>());
        foreach (var entry in drawn)
        {
            var received = await intake.ReceiveAsync(StubCampaign.Id, new($"e{entry.Entrant}"), entry.Photo(), "evaluation", CancellationToken.None);
            await pipeline.ConcludeAsync(received.Entry, CancellationToken.None);
            records.Add((await entries.FindAsync(received.Entry.Id, CancellationToken.None))!);
        }

        return records;
    }
}
