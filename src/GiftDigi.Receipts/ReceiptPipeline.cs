using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Privacy;
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
    /// <summary>Reads an image: makes it readable, reads its lines, hides what is personal in them, and makes facts of them. It keeps nothing.</summary>
    /// <returns>What was read, and the upright photo as it may be shown: grey, what is personal black. Null when it could not be read.</returns>
    public static async Task<(ReceiptReading Reading, GrayPixels? Shown)> ReadAsync(
        ReceiptImage image, IImageNormalizer normalizer, IReceiptReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        var (reading, shown, _) = await ReadPixelsAsync(image, normalizer, reader, today, cancellationToken);
        return (reading, shown);
    }

    /// <summary>The same, and the pixels it was read from.</summary>
    private static async Task<(ReceiptReading Reading, GrayPixels? Shown, NormalizedImage? Normalized)> ReadPixelsAsync(
        ReceiptImage image, IImageNormalizer normalizer, IReceiptReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        switch (await normalizer.NormalizeAsync(image, cancellationToken))
        {
            case ImagingOutcome.Unreadable(var error, var message):
                return (new ReceiptReading.Unreadable(error, message), null, null);
            case ImagingOutcome.Normalized(var normalized):
                var reading = await ReadAsync(normalized, reader, today, cancellationToken);
                return (reading, reading is ReceiptReading.Opened opened ? Blackening.Apply(normalized, opened.Personal.Select(mark => mark.Box)) : null, normalized);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
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
        var (reading, shown, pixels) = image is not null
            ? await ReadPixelsAsync(image, normalizer, reader, Today(), cancellationToken)
            : (isRead ? new ReceiptReading.Unreadable(ImageError.Missing, "The image is gone from the store.") : new ReceiptReading.NoImage(), null, null);
        var signals = image is null ? [] : screening.Look(image, pixels, reading);
        if (shown is not null)
        {
            await images.KeepShownAsync(entry.Id, shown, cancellationToken);
        }

        var receipt = reading.OnlyReceipt;
        var purchase = receipt is null ? QualifyingPurchase.Nothing : new ProductMatcher(campaign.ParticipatingProducts, campaign.Brand).Match(receipt);
        var trail = new PipelineAudit(entry, campaign, reader.Version, clock.GetUtcNow());

        return await entries.ConcludeAsync(entry, PaperFingerprint.Of(reading), history =>
        {
            var conclusion = Conclusion.Of(new(entry, campaign, reading, purchase, history) { Signals = signals }, reader.Version);
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
        return await entries.ConcludeAsync(
            entry,
            paper: null,
            _ => (new(verdict, [], [], campaign?.Version ?? 0, reader.Version, VerdictPolicy.RulesVersion), [trail.Decided(verdict)]),
            cancellationToken);
    }

    private static async Task<ReceiptReading> ReadAsync(
        NormalizedImage image, IReceiptReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            var hidden = OcrPage.WithoutScraps(await reader.ReadAsync(image, cancellationToken)).Select(PersonalData.Hide).ToList();
            return hidden.Count > 0
                ? new ReceiptReading.Opened([.. hidden.Select(read => ReceiptParser.Parse(read.Page, today))], image.Defects)
                {
                    Pages = [.. hidden.Select(read => read.Page)],
                    Personal = [.. hidden.SelectMany(read => read.Marks)],
                }
                : new ReceiptReading.Opened([], [.. image.Defects, ImageDefect.NoReceiptFound]);
        }
        catch (TimeoutException exception)
        {
            return new ReceiptReading.Unreadable(ImageError.TooSlow, exception.Message);
        }
    }

    private DateOnly Today() => JapanTime.DayOf(clock.GetUtcNow());
}
