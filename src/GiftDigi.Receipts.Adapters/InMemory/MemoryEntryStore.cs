using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Entries that end with the process.</summary>
internal sealed class MemoryEntryStore(MemoryStorage storage, MemoryMessageQueue queue, TimeProvider clock) : IEntryStore
{
    /// <inheritdoc/>
    public Task<Entry?> FindSameAsync(
        CampaignId campaign, EntrantId entrant, ImageFingerprint image, CancellationToken cancellationToken) =>
        storage.RunAsync(() => FindSame(campaign, entrant, image), cancellationToken);

    /// <inheritdoc/>
    public Task<ReceiveOutcome> ReceiveAsync(Entry entry, AuditRecord audit, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                if (FindSame(entry.Campaign, entry.Entrant, entry.Image) is { } same)
                {
                    return new ReceiveOutcome(same, IsNew: false);
                }

                storage.Submissions.Add((entry.Campaign, entry.Entrant, entry.Image), entry);
                storage.Entries.Add(entry.Id.Value, new(entry, Conclusion: null, ConcludedAt: null, IssuanceQueued: false));
                storage.Append([audit]);
                queue.Send(QueueName.Entries, EntryMessage.Received(entry));
                return new ReceiveOutcome(entry, IsNew: true);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<EntryRecord?> FindAsync(EntryId id, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.Entries.GetValueOrDefault(id.Value), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<EntryRecord> ListAsync(
        EntryFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in await storage.RunAsync(() => storage.Entries.Values.Where(filter.Accepts).ToList(), cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(EntryFilter filter, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.Entries.Values.Count(filter.Accepts), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ConcludeAsync(
        Entry entry,
        PurchaseFingerprint? purchase,
        Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> decide,
        CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                if (storage.Entries.GetValueOrDefault(entry.Id.Value) is not { Conclusion: null } waits)
                {
                    return false;
                }

                var (conclusion, audit) = decide(ReadHistory(entry, purchase));
                cancellationToken.ThrowIfCancellationRequested();
                var isApproved = conclusion.Verdict.Kind is VerdictKind.Approved;
                storage.Entries[entry.Id.Value] = waits with
                {
                    Conclusion = conclusion,
                    ConcludedAt = clock.GetUtcNow(),
                    IssuanceQueued = isApproved,
                };
                storage.Append(audit);
                if (conclusion.Verdict.Kind is not VerdictKind.Rejected)
                {
                    Hold(entry, purchase);
                }

                if (isApproved)
                {
                    queue.Send(QueueName.Issuances, EntryMessage.Approved(entry, conclusion));
                }

                return true;
            },
            cancellationToken);

    private Entry? FindSame(CampaignId campaign, EntrantId entrant, ImageFingerprint image) =>
        storage.Submissions.GetValueOrDefault((campaign, entrant, image));

    private EntryHistory ReadHistory(Entry entry, PurchaseFingerprint? purchase)
    {
        var approved = storage.Entries.Values
            .Where(other => other.Entry.Campaign == entry.Campaign && other.Conclusion?.Verdict.Kind is VerdictKind.Approved)
            .Select(other => other.Entry)
            .ToList();
        var ofEntrant = approved.FindAll(other => other.Entrant == entry.Entrant);
        return new(
            FindHolder(entry, FingerprintKind.Image, entry.Image.Value) ?? FindEarlier(entry),
            FindHolder(entry, FingerprintKind.Purchase, purchase?.Exact),
            FindHolder(entry, FingerprintKind.NearPurchase, purchase?.Near),
            ofEntrant.Count)
        {
            ApprovedOfEntrantThatDay = ofEntrant.Count(other => JapanTime.DayOf(other.ReceivedAt) == JapanTime.DayOf(entry.ReceivedAt)),
            ApprovedInAll = approved.Count,
        };
    }

    private EntryId? FindHolder(Entry entry, FingerprintKind kind, string? value) =>
        value is not null && storage.Fingerprints.TryGetValue((entry.Campaign.Value, kind, value), out var holder) ? holder : null;

    /// <summary>The entry that still waits with the same photo and was received before: it has the better claim.</summary>
    private EntryId? FindEarlier(Entry entry) => storage.Entries.Values
        .Where(other => other.Conclusion is null && other.Entry.Campaign == entry.Campaign && other.Entry.Image == entry.Image)
        .Where(other => string.CompareOrdinal(other.Entry.Id.Value, entry.Id.Value) < 0)
        .Select(other => (EntryId?)other.Entry.Id)
        .FirstOrDefault();

    /// <summary>Holds what the entry uses up, unless another one holds it: the verdict was made knowing that.</summary>
    private void Hold(Entry entry, PurchaseFingerprint? purchase)
    {
        foreach (var (kind, value) in EntryFingerprints.Of(entry, purchase))
        {
            storage.Fingerprints.TryAdd((entry.Campaign.Value, kind, value), entry.Id);
        }
    }
}
