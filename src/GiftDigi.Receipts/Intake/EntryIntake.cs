using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;

namespace GiftDigi.Receipts.Intake;

/// <summary>Turns a photo into an entry that waits to be read: the one way in, for commands, uploads and pages.</summary>
public sealed class EntryIntake(IImageStore images, IEntryStore entries, TimeProvider clock)
{
    /// <summary>
    /// Keeps the photo, then adds the entry. When the photo is the same entrant's for the same campaign once more, nothing
    /// changes and the entry it became is returned. Stopped in between, it leaves a photo without an entry, and the next
    /// attempt makes the entry.
    /// </summary>
    /// <param name="campaign">A campaign that exists.</param>
    /// <param name="entrant">Who enters.</param>
    /// <param name="image">The photo, within bounds of size; what it shows is not looked at here.</param>
    /// <param name="actor">Who or what hands it in, for the audit record.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="IOException">The photo cannot be stored.</exception>
    public async Task<ReceiveOutcome> ReceiveAsync(
        CampaignId campaign, EntrantId entrant, ReceiptImage image, string actor, CancellationToken cancellationToken)
    {
        if (await entries.FindSameAsync(campaign, entrant, image.Fingerprint, cancellationToken) is { } same)
        {
            return new(same, IsNew: false);
        }

        var entry = new Entry(EntryId.New(clock), campaign, entrant, image.Fingerprint, clock.GetUtcNow());
        await images.KeepAsync(entry.Id, image, cancellationToken);
        var details = new ReceivedDetails(campaign.Value, image.Fingerprint.Value, image.Bytes.Length);
        var audit = new AuditRecord(
            entry.Id, AuditStep.Received, actor, entry.ReceivedAt, null, null,
            JsonSerializer.Serialize(details, ReceiptsJson.Readable.ReceivedDetails));
        return await entries.ReceiveAsync(entry, audit, cancellationToken);
    }
}
