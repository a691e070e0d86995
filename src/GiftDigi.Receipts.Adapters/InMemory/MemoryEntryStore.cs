using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
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
    public Task<ReceiveOutcome> ReceiveAsync(Entry entry, AuditRecord audit, QueueName name, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                if (FindReceived(entry) is { } same)
                {
                    return new ReceiveOutcome(same, IsNew: false);
                }

                if (entry.Image is { } image)
                {
                    storage.Submissions.TryAdd((entry.Campaign, entry.Entrant, image), entry);
                }

                storage.Entries.Add(entry.Id.Value, new(entry, Conclusion: null, ConcludedAt: null, IssuanceQueued: false));
                if (entry.FollowUp is { Follows.Value: var follows })
                {
                    storage.Entries[follows] = storage.Entries[follows] with { AnsweredBy = entry.Id };
                }

                storage.Append([audit]);
                queue.Send(name, EntryMessage.Received(entry));
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
    public IAsyncEnumerable<VerdictSummary> ListVerdictsAsync(EntryFilter filter, CancellationToken cancellationToken) =>
        ListAsync(filter, cancellationToken).Select(VerdictSummary.Of).OfType<VerdictSummary>();

    /// <inheritdoc/>
    public Task<EntryPage> ReadPageAsync(EntryFilter filter, EntryPageWish wish, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var listing = storage.Entries.Values.Where(filter.Accepts).Select(record => record.Entry.Id.Value).Reverse().ToList();
            var (ids, hasNewer, hasOlder) = wish.Of(listing);
            return new EntryPage(
                [.. ids.Select(id => storage.Entries[id])], Math.Min(listing.Count, wish.MostCounted), listing.Count > wish.MostCounted, hasNewer, hasOlder);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EntryStanding>> FindStandingsAsync(IReadOnlyCollection<EntryId> ids, CancellationToken cancellationToken) => storage.RunAsync<IReadOnlyList<EntryStanding>>(
        () => [.. ids.Select(id => storage.Entries.GetValueOrDefault(id.Value)).OfType<EntryRecord>().Select(record => record.Standing)],
        cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(EntryFilter filter, CancellationToken cancellationToken) =>
        storage.RunAsync(() => storage.Entries.Values.Count(filter.Accepts), cancellationToken);

    /// <inheritdoc/>
    public Task<CampaignStanding> FindStandingAsync(CampaignId campaign, EntrantId entrant, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var approved = storage.Entries.Values.Where(record => record.Entry.Campaign == campaign && record.Outcome is VerdictKind.Approved).ToList();
            var ofEntrant = approved.FindAll(record => record.Entry.Entrant == entrant);
            return new CampaignStanding(approved.Count, ofEntrant.Count, ofEntrant.Sum(record => (long)record.Steps));
        },
        cancellationToken);

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
                var isIssued = conclusion.Prizes > 0;
                storage.Entries[entry.Id.Value] = waits with
                {
                    Conclusion = conclusion,
                    ConcludedAt = clock.GetUtcNow(),
                    IssuanceQueued = isIssued,
                    Steps = conclusion.Steps,
                };
                storage.Append(audit);
                if (conclusion.Verdict.Kind is not VerdictKind.Rejected)
                {
                    Keep(entry, paper);
                }

                if (isIssued)
                {
                    queue.Send(QueueName.Issuances, EntryMessage.Approved(entry, conclusion));
                }

                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<ReviewOutcome> ReviewAsync(
        Entry entry, ReviewDecision decision, Func<EntryHistory, (MileageGain Gain, int Prizes, int Steps)?> earn, AuditRecord audit, CancellationToken cancellationToken) =>
        storage.RunAsync(
            () =>
            {
                var record = storage.Entries.GetValueOrDefault(entry.Id.Value);
                if (RefuseReview(record) is { } refusal)
                {
                    return refusal;
                }

                if (earn(ReadHistory(entry, paper: null)) is not var (gain, prizes, steps))
                {
                    return ReviewOutcome.LimitReached;
                }

                storage.Entries[entry.Id.Value] = record! with { Review = decision, ReviewedAt = clock.GetUtcNow(), IssuanceQueued = prizes > 0, Steps = steps };
                storage.Append([audit]);
                if (decision.Answer == ReviewAnswer.Rejected)
                {
                    GiveUp(entry);
                }

                if (prizes > 0)
                {
                    queue.Send(QueueName.Issuances, EntryMessage.Approved(entry, record.Conclusion! with { Gain = gain, Prizes = prizes }));
                }

                return ReviewOutcome.Done;
            },
            cancellationToken);

    private static ReviewOutcome? RefuseReview(EntryRecord? record) => record switch
    {
        null => ReviewOutcome.NoSuchEntry,
        { Review: not null } => ReviewOutcome.ReviewedBefore,
        { Conclusion.Verdict.Kind: not VerdictKind.Referred } or { Conclusion: null } => ReviewOutcome.NotReferred,
        { AnsweredBy: not null } => ReviewOutcome.Answered,
        _ => null,
    };

    private void GiveUp(Entry entry)
    {
        foreach (var sharing in storage.Papers.Values)
        {
            sharing.Remove(entry.Id.Value);
        }
    }

    private Entry? FindReceived(Entry entry) => entry.FollowUp is not { Follows.Value: var follows }
        ? entry.Image is { } image ? FindSame(entry.Campaign, entry.Entrant, image) : FindSameProofs(entry)
        : storage.Entries.GetValueOrDefault(follows)?.AnsweredBy is { Value: var answer } ? storage.Entries[answer].Entry : null;

    private Entry? FindSame(CampaignId campaign, EntrantId entrant, ImageFingerprint image) =>
        storage.Submissions.GetValueOrDefault((campaign, entrant, image));

    private Entry? FindSameProofs(Entry entry) => storage.Entries.Values
        .Select(record => record.Entry)
        .Where(other => other is { Image: null, FollowUp: null } && other.Campaign == entry.Campaign && other.Entrant == entry.Entrant)
        .FirstOrDefault(other => other.Proofs.SequenceEqual(entry.Proofs));

    private IReadOnlyList<ProofHistory> ReadProofs(Entry entry) =>
    [
        .. entry.Proofs.Select(proof =>
        {
            var isAnyListed = storage.ListedProofs.Any(listed => listed.Campaign == entry.Campaign && listed.Proof == proof.Proof);
            var others = storage.Entries.Values
                .Where(other => other.Entry.Campaign == entry.Campaign && other.Entry.Chain != entry.Chain && other.Entry.Proofs.Any(given => given.Proof == proof.Proof && given.Key == proof.Key))
                .Where(other => other.Conclusion is not null ? other.Outcome is not VerdictKind.Rejected : string.CompareOrdinal(other.Entry.Id.Value, entry.Id.Value) < 0)
                .Select(other => other.Entry)
                .ToList();
            return new ProofHistory(
                proof.Proof,
                isAnyListed ? storage.ListedProofs.Contains((entry.Campaign, proof.Proof, proof.Key)) : null,
                others.DistinctBy(other => other.Chain).Count(),
                others is [var first, ..] ? first.Id : null);
        }),
    ];

    private EntryHistory ReadHistory(Entry entry, PaperFingerprint? paper)
    {
        var approved = storage.Entries.Values
            .Where(other => other.Entry.Campaign == entry.Campaign && other.Outcome is VerdictKind.Approved)
            .ToList();
        var ofEntrant = approved.FindAll(other => other.Entry.Entrant == entry.Entrant);
        return new()
        {
            ApprovedOfEntrant = ofEntrant.Count,
            ApprovedOfEntrantThatDay = ofEntrant.Count(other => JapanTime.DayOf(other.Entry.ReceivedAt) == JapanTime.DayOf(entry.ReceivedAt)),
            ApprovedInAll = approved.Count,
            ApprovedOfHousehold = entry.Origin.Household is { } household ? approved.Count(other => other.Entry.Origin.Household == household) : 0,
            StepsOfEntrant = ofEntrant.Sum(other => (long)other.Steps),
            ProductsOfEntrant = [.. ofEntrant.SelectMany(other => other.Conclusion!.Gain.Products).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Proofs = ReadProofs(entry),
            Paper = paper,
            Earlier = FindEarlier(entry, paper),
            Activity = CountActivity(entry),
        };
    }

    private List<Activity> CountActivity(Entry entry)
    {
        var lastDay = storage.Entries.Values
            .Select(other => other.Entry)
            .Where(other => other.Campaign == entry.Campaign && other.Chain != entry.Chain)
            .Where(other => other.ReceivedAt > entry.ReceivedAt.AddDays(-1) && other.ReceivedAt <= entry.ReceivedAt)
            .ToList();
        var (device, address) = (entry.Origin.Device, entry.Origin.Address);
        return
        [
            .. Count(ActivityKey.Entrant, lastDay.FindAll(other => other.Entrant == entry.Entrant)),
            .. Count(ActivityKey.Device, lastDay.FindAll(other => device is not null && other.Origin.Device == device)),
            .. Count(ActivityKey.Address, lastDay.FindAll(other => address is not null && other.Origin.Address == address)),
        ];

        IEnumerable<Activity> Count(ActivityKey by, List<Entry> entries) =>
            entries.Count > 0 ? [new(by, entries.Count(other => other.ReceivedAt > entry.ReceivedAt.AddHours(-1)), entries.Count)] : [];
    }

    /// <summary>The likest of the entries that share a key, and of those that wait with the same photo and were received before: they have the better claim.</summary>
    private IReadOnlyList<EarlierEntry> FindEarlier(Entry entry, PaperFingerprint? paper)
    {
        var sharing = PaperKey.Of(entry, paper)
            .SelectMany(key => storage.Papers.GetValueOrDefault(key)?.Values.Where(held => !key.IsOfMany || held.Entry.Campaign == entry.Campaign) ?? []);
        var waiting = storage.Entries.Values
            .Where(other => other.Conclusion is null && other.Entry.Campaign == entry.Campaign && entry.Image is not null && other.Entry.Image == entry.Image && other.Entry.Chain != entry.Chain)
            .Where(other => string.CompareOrdinal(other.Entry.Id.Value, entry.Id.Value) < 0)
            .Select(other => (other.Entry, Paper: (PaperFingerprint?)null));
        var found = sharing.Concat(waiting).DistinctBy(other => other.Entry.Id).Where(other => other.Entry.Chain != entry.Chain);
        return EntryHistory.Likest(paper, found.Select(other => new EarlierEntry(
            other.Entry.Id, other.Entry.Campaign == entry.Campaign, other.Entry.Entrant == entry.Entrant, entry.Image is not null && other.Entry.Image == entry.Image, other.Paper)));
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
