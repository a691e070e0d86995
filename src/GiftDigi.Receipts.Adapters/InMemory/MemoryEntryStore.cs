using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Screening.Repeats;

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
        PaperFingerprint? paper,
        Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> decide,
        CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                if (storage.Entries.GetValueOrDefault(entry.Id.Value) is not { Conclusion: null } waits)
                {
                    return false;
                }

                var (conclusion, audit) = decide(ReadHistory(entry, paper));
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
                    Keep(entry, paper);
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

    private EntryHistory ReadHistory(Entry entry, PaperFingerprint? paper)
    {
        var approved = storage.Entries.Values
            .Where(other => other.Entry.Campaign == entry.Campaign && other.Conclusion?.Verdict.Kind is VerdictKind.Approved)
            .Select(other => other.Entry)
            .ToList();
        var ofEntrant = approved.FindAll(other => other.Entrant == entry.Entrant);
        return new()
        {
            ApprovedOfEntrant = ofEntrant.Count,
            ApprovedOfEntrantThatDay = ofEntrant.Count(other => JapanTime.DayOf(other.ReceivedAt) == JapanTime.DayOf(entry.ReceivedAt)),
            ApprovedInAll = approved.Count,
            Paper = paper,
            Earlier = FindEarlier(entry, paper),
            Activity = CountActivity(entry),
        };
    }

    private List<Activity> CountActivity(Entry entry)
    {
        var lastDay = storage.Entries.Values
            .Select(other => other.Entry)
            .Where(other => other.Campaign == entry.Campaign && other.Entrant == entry.Entrant && other.Id != entry.Id)
            .Where(other => other.ReceivedAt > entry.ReceivedAt.AddDays(-1) && other.ReceivedAt <= entry.ReceivedAt)
            .ToList();
        return lastDay.Count > 0
            ? [new(ActivityKey.Entrant, lastDay.Count(other => other.ReceivedAt > entry.ReceivedAt.AddHours(-1)), lastDay.Count)]
            : [];
    }

    /// <summary>The likest of the entries that share a key, and of those that wait with the same photo and were received before: they have the better claim.</summary>
    private IReadOnlyList<EarlierEntry> FindEarlier(Entry entry, PaperFingerprint? paper)
    {
        var sharing = PaperKey.Of(entry, paper)
            .SelectMany(key => storage.Papers.GetValueOrDefault(key)?.Values.Where(held => !key.IsOfMany || held.Entry.Campaign == entry.Campaign) ?? []);
        var waiting = storage.Entries.Values
            .Where(other => other.Conclusion is null && other.Entry.Campaign == entry.Campaign && other.Entry.Image == entry.Image)
            .Where(other => string.CompareOrdinal(other.Entry.Id.Value, entry.Id.Value) < 0)
            .Select(other => (other.Entry, Paper: (PaperFingerprint?)null));
        var found = sharing.Concat(waiting).DistinctBy(other => other.Entry.Id).Where(other => other.Entry.Id != entry.Id);
        return EntryHistory.Likest(paper, found.Select(other => new EarlierEntry(
            other.Entry.Id, other.Entry.Campaign == entry.Campaign, other.Entry.Entrant == entry.Entrant, other.Entry.Image == entry.Image, other.Paper)));
    }

    /// <summary>Keeps what the entry will be found by.</summary>
    private void Keep(Entry entry, PaperFingerprint? paper)
    {
        foreach (var key in PaperKey.Of(entry, paper))
        {
            if (!storage.Papers.TryGetValue(key, out var sharing))
            {
                storage.Papers.Add(key, sharing = new(StringComparer.Ordinal));
            }

            sharing.Add(entry.Id.Value, (entry, paper));
        }
    }
}
