using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Adapters.InMemory;

/// <summary>Cases that end with the process.</summary>
internal sealed class MemoryCaseStore(MemoryStorage storage, TimeProvider clock) : ICaseStore
{
    private const int MostDue = 100;

    /// <inheritdoc/>
    public Task<ReviewCase> FindAsync(EntryId entry, CancellationToken cancellationToken) => storage.RunAsync(() => Find(entry), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(EntryRecord Record, ReviewCase Case)>> ListAsync(CaseFilter filter, EntryId? after, int count, CancellationToken cancellationToken) =>
        storage.RunAsync<IReadOnlyList<(EntryRecord, ReviewCase)>>(
            () => [.. Waiting(filter, after).Take(count).Select(record => (record, Find(record.Entry.Id)))], cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(CaseFilter filter, CancellationToken cancellationToken) => storage.RunAsync(() => Waiting(filter, after: null).Count(), cancellationToken);

    /// <inheritdoc/>
    public Task<ReviewCase> TakeAsync(EntryId entry, ReviewerId reviewer, DateTimeOffset until, CancellationToken cancellationToken) => storage.RunAsync(
        () => Waiting(new(), after: null).Any(record => record.Entry.Id == entry) ? Hold(entry, reviewer, until) : Find(entry), cancellationToken);

    /// <inheritdoc/>
    public Task<EntryId?> TakeNextAsync(CaseFilter filter, EntryId? after, ReviewerId reviewer, DateTimeOffset until, CancellationToken cancellationToken) =>
        storage.RunAsync<EntryId?>(
            () =>
            {
                var now = clock.GetUtcNow();
                var next = Waiting(filter, after).Select(record => Find(record.Entry.Id)).FirstOrDefault(known => known.FirstApprover != reviewer && !known.IsHeldFrom(reviewer, now));
                return next is null ? null : Hold(next.Entry, reviewer, until).Entry;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(EntryId entry, ReviewerId reviewer, CancellationToken cancellationToken) => ChangeAsync(
        entry, known => known.Holder == reviewer, known => known with { Holder = null, HeldUntil = null }, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> CorrectAsync(EntryId entry, ReviewerId reviewer, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken) => ChangeAsync(
        entry, known => IsHeld(known, reviewer), known => known with { Corrections = corrections }, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ProposeAsync(EntryId entry, ReviewDecision decision, DateTimeOffset dueAt, CancellationToken cancellationToken) => ChangeAsync(
        entry,
        known => IsHeld(known, decision.Reviewer) && Waiting(new(), after: null).Any(record => record.Entry.Id == entry),
        known => known with { Decision = decision, DueAt = dueAt, Holder = null, HeldUntil = null, Refusal = null },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> WithdrawAsync(EntryId entry, ReviewerId reviewer, DateTimeOffset heldUntil, CancellationToken cancellationToken) => ChangeAsync(
        entry, known => known.DueAt > clock.GetUtcNow() && known.Decision?.Reviewer == reviewer, known => known with { Decision = null, DueAt = null, Holder = reviewer, HeldUntil = heldUntil }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReviewCase>> ListDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => storage.RunAsync<IReadOnlyList<ReviewCase>>(
        () => [.. storage.Cases.Values.Where(known => known.DueAt <= now).OrderBy(known => known.DueAt).Take(MostDue)], cancellationToken);

    /// <inheritdoc/>
    public Task SettleAsync(EntryId entry, ReviewOutcome outcome, CancellationToken cancellationToken) => ChangeAsync(
        entry,
        known => known.Decision is not null,
        known => known with { Decision = null, DueAt = null, Refusal = outcome is ReviewOutcome.Done or ReviewOutcome.SecondWanted ? null : outcome },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ReviewerId> ApproveFirstAsync(EntryId entry, ReviewerId reviewer, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var known = Find(entry);
            storage.Cases[entry] = known with { FirstApprover = known.FirstApprover ?? reviewer };
            return known.FirstApprover ?? reviewer;
        },
        cancellationToken);

    private ReviewCase Find(EntryId entry) => storage.Cases.GetValueOrDefault(entry) ?? new(entry);

    private IEnumerable<EntryRecord> Waiting(CaseFilter filter, EntryId? after) => storage.Entries.Values
        .Where(record => record is { Outcome: VerdictKind.Referred, Review: null, AnsweredBy: null } && Find(record.Entry.Id).DueAt is null)
        .Where(record => filter.Campaign is null || record.Entry.Campaign == filter.Campaign)
        .Where(record => filter.Reason is null || record.Conclusion!.Verdict.PrimaryReason == filter.Reason)
        .Where(record => filter.Before is null || record.Entry.ReceivedAt < filter.Before)
        .Where(record => after is null || string.CompareOrdinal(record.Entry.Id.Value, after.Value.Value) > 0);

    private bool IsHeld(ReviewCase known, ReviewerId reviewer) => known.Holder == reviewer && known.HeldUntil > clock.GetUtcNow() && known.DueAt is null;

    private ReviewCase Hold(EntryId entry, ReviewerId reviewer, DateTimeOffset until)
    {
        var known = Find(entry);
        return known.IsHeldFrom(reviewer, clock.GetUtcNow()) ? known : storage.Cases[entry] = known with { Holder = reviewer, HeldUntil = until };
    }

    private Task<bool> ChangeAsync(EntryId entry, Func<ReviewCase, bool> may, Func<ReviewCase, ReviewCase> change, CancellationToken cancellationToken) => storage.RunAsync(
        () =>
        {
            var known = Find(entry);
            var isChanged = may(known);
            if (isChanged)
            {
                storage.Cases[entry] = change(known);
            }

            return isChanged;
        },
        cancellationToken);
}
