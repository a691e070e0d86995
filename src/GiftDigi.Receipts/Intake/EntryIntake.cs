using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Queueing;

namespace GiftDigi.Receipts.Intake;

/// <summary>Turns what an entrant sends into an entry that waits to be decided: the one way in, for commands, uploads and pages.</summary>
public sealed class EntryIntake(IImageStore images, IEntryStore entries, TimeProvider clock)
{
    /// <summary>
    /// Keeps the photo, then adds the entry. When the photo is the same entrant's for the same campaign once more, or without a
    /// photo the numbers are, nothing changes and the entry it became is returned. Stopped in between, it leaves a photo without
    /// an entry, and the next attempt makes the entry.
    /// </summary>
    /// <param name="campaign">A campaign that exists.</param>
    /// <param name="entrant">Who enters.</param>
    /// <param name="submission">What is sent: a photo, numbers, or both.</param>
    /// <param name="actor">Who or what hands it in, for the audit record.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">Nothing is sent.</exception>
    /// <exception cref="IOException">The photo cannot be stored.</exception>
    public async Task<ReceiveOutcome> ReceiveAsync(
        CampaignId campaign, EntrantId entrant, Submission submission, string actor, CancellationToken cancellationToken)
    {
        if (submission is { Image: null, Proofs: [] })
        {
            throw new ArgumentException("An entry needs a photo or a number.", nameof(submission));
        }

        var image = submission.Image;
        if (image is not null && await entries.FindSameAsync(campaign, entrant, image.Fingerprint, cancellationToken) is { } same)
        {
            return new(same, IsNew: false);
        }

        var entry = new Entry(EntryId.New(clock), campaign, entrant, image?.Fingerprint, clock.GetUtcNow()) { Proofs = submission.Proofs, Origin = submission.Origin };
        return await ReceiveAsync(entry, image, actor, submission.IsBatch ? QueueName.BatchEntries : QueueName.Entries, cancellationToken);
    }

    /// <summary>The same with a photo alone.</summary>
    public Task<ReceiveOutcome> ReceiveAsync(
        CampaignId campaign, EntrantId entrant, ReceiptImage image, string actor, CancellationToken cancellationToken) =>
        ReceiveAsync(campaign, entrant, Submission.Of(image), actor, cancellationToken);

    /// <summary>
    /// Keeps what an entrant sends in answer to a verdict, and adds an entry for it to the chain. The same answer sent again changes
    /// nothing; a verdict is answered once, and then that answer's own verdict can be.
    /// </summary>
    /// <param name="answered">The entry whose verdict is answered.</param>
    /// <param name="entrant">Who answers: the entry must be theirs.</param>
    /// <param name="answer">What is sent.</param>
    /// <param name="actor">Who or what hands it in, for the audit record.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">The answer lacks what its kind needs: a photo, a word, or numbers.</exception>
    /// <exception cref="IOException">The photo cannot be stored.</exception>
    public async Task<AnswerOutcome> AnswerAsync(
        EntryId answered, EntrantId entrant, Answer answer, string actor, CancellationToken cancellationToken)
    {
        if (!answer.IsWhole)
        {
            throw new ArgumentException("An answer needs a photo, an appeal a photo or a word, a correction numbers.", nameof(answer));
        }

        if (await entries.FindAsync(answered, cancellationToken) is not { } record || record.Entry.Entrant != entrant)
        {
            return new AnswerOutcome.Refused(FollowUpRefusal.NoSuchEntry);
        }

        if (FollowUps.Refuse(record, answer.Kind) is { } refusal)
        {
            return new AnswerOutcome.Refused(refusal);
        }

        var entry = Answering(record, answer);
        var (received, isNew) = await ReceiveAsync(entry, answer.Image, actor, QueueName.Entries, cancellationToken);
        return isNew || IsSameAnswer(received, entry)
            ? new AnswerOutcome.Received(received, isNew)
            : new AnswerOutcome.Refused(FollowUpRefusal.AnsweredBefore);
    }

    private Entry Answering(EntryRecord record, Answer answer)
    {
        var id = EntryId.New(clock);
        var showsReceipt = answer is { Image: not null, Kind: FollowUpKind.Retake or FollowUpKind.Appeal };
        return record.Entry with
        {
            Id = id,
            Image = answer.Image?.Fingerprint ?? record.Entry.Image,
            ReceivedAt = clock.GetUtcNow(),
            Proofs = answer.Proofs ?? record.Entry.Proofs,
            FollowUp = FollowUps.To(record, answer.Kind, showsReceipt ? id : null, EntrantWord.Clean(answer.Word)),
        };
    }

    private static bool IsSameAnswer(Entry one, Entry other) =>
        one.Image == other.Image && one.Proofs.SequenceEqual(other.Proofs)
        && one.FollowUp?.Kind == other.FollowUp?.Kind && one.FollowUp?.Word == other.FollowUp?.Word;

    private async Task<ReceiveOutcome> ReceiveAsync(Entry entry, ReceiptImage? image, string actor, QueueName queue, CancellationToken cancellationToken)
    {
        using var span = EntrySpans.Receive(entry);
        if (image is not null)
        {
            await images.KeepAsync(entry.Id, image, cancellationToken);
        }

        var details = new ReceivedDetails(entry.Campaign.Value, entry.Image?.Value, image?.Bytes.Length ?? 0)
        {
            Proofs = entry.Proofs.Count == 0 ? null : [.. entry.Proofs.Select(proof => proof.Proof)],
            Follows = entry.FollowUp?.Follows.Value,
            FollowUp = entry.FollowUp?.Kind,
        };
        var audit = new AuditRecord(
            entry.Id, AuditStep.Received, actor, entry.ReceivedAt, null, null,
            JsonSerializer.Serialize(details, ReceiptsJson.Readable.ReceivedDetails));
        var outcome = await entries.ReceiveAsync(entry, audit, queue, cancellationToken);
        if (outcome.IsNew)
        {
            EntryMeter.Received(actor);
        }

        return outcome;
    }
}
