using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts;

/// <summary>The whole way of a receipt, from image to verdict.</summary>
public sealed class ReceiptPipeline(
    IImageStore images,
    IImageNormalizer normalizer,
    IReceiptReader reader,
    ImageScreening screening,
    ICampaignStore campaigns,
    IEntryStore entries,
    TimeProvider clock)
{
    /// <summary>Reads an image, or the shots of an album: makes it readable, reads its lines, hides what is personal in them, and makes facts of them. It keeps nothing.</summary>
    /// <returns>What was read, and the upright photo as it may be shown: grey, what is personal black. Null when it could not be read.</returns>
    public static async Task<(ReceiptReading Reading, GrayPixels? Shown)> ReadAsync(
        ReceiptImage image, IImageNormalizer normalizer, IReceiptReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        var read = await PhotoReading.OfAsync(image, normalizer, reader, today, cancellationToken);
        return (read.Reading, read.Shown);
    }

    /// <summary>
    /// Takes an entry from its image to its verdict. Called again for an entry that has one, it changes nothing.
    /// </summary>
    /// <returns>False when the entry had a verdict already.</returns>
    public async Task<bool> ConcludeAsync(Entry entry, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.FindAsync(entry.Campaign, cancellationToken)
            ?? throw new InvalidOperationException($"The campaign {entry.Campaign} of entry {entry.Id} is not there.");
        var isRead = campaign.AsksForReceipt && entry.Image is not null;
        var image = isRead ? await images.FindAsync(entry.Receipt, cancellationToken) : null;
        var read = image is not null
            ? await PhotoReading.OfAsync(image, normalizer, reader.OnAccountOf(campaign.Id), Today(), cancellationToken)
            : new(isRead ? new ReceiptReading.Unreadable(ImageError.Missing, "The image is gone from the store.") : new ReceiptReading.NoImage(), null);
        var reading = read.Reading;
        var signals = image is null ? []
            : read.Shots.Count > 0 ? screening.Look(read.Shots, reading, Today())
            : screening.Look(image, read.Normalized, reading);
        if (read.Shown is { } shown)
        {
            await images.KeepShownAsync(entry.Id, shown, cancellationToken);
        }

        var receipt = reading.OnlyReceipt;
        var purchase = receipt is null ? QualifyingPurchase.Nothing : new ProductMatcher(campaign.ParticipatingProducts, campaign.Brand).Match(receipt);
        var readBy = reading.ReadBy(reader.Version);
        var trail = new PipelineAudit(entry, campaign, readBy, clock.GetUtcNow());

        return await KeepAsync(entry, PaperFingerprint.Of(reading), history =>
        {
            var conclusion = Conclusion.Of(new(entry, campaign, reading, purchase, history) { Signals = signals }, readBy);
            return (conclusion, trail.Of(reading, conclusion));
        }, cancellationToken);
    }

    /// <summary>Refers an entry that could not be processed to a person.</summary>
    /// <returns>False when the entry had a verdict already.</returns>
    public async Task<bool> GiveUpAsync(Entry entry, CancellationToken cancellationToken)
    {
        var campaign = await campaigns.FindAsync(entry.Campaign, cancellationToken);
        var verdict = new Verdict(VerdictKind.Referred, [Reason.NotProcessed], []);
        var trail = new PipelineAudit(entry, campaign, reader.Version, clock.GetUtcNow());
        return await KeepAsync(
            entry,
            paper: null,
            _ => (new(verdict, [], [], campaign?.Version ?? 0, reader.Version, VerdictPolicy.RulesVersion), [trail.Decided(verdict)]),
            cancellationToken);
    }

    /// <summary>Makes the verdict durable, and counts it once it is.</summary>
    private async Task<bool> KeepAsync(
        Entry entry, PaperFingerprint? paper, Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> decide, CancellationToken cancellationToken)
    {
        using var deciding = StageTiming.Of(Stage.Deciding);
        (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit) decided = default;
        var isNew = await entries.ConcludeAsync(entry, paper, history => decided = decide(history), cancellationToken);
        if (isNew)
        {
            EntryMeter.Concluded(entry, decided.Conclusion!, clock.GetUtcNow());
        }

        return isNew;
    }

    private DateOnly Today() => JapanTime.DayOf(clock.GetUtcNow());
}
