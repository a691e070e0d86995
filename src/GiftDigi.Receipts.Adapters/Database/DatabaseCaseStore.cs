using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Cases as rows beside those of their entries.</summary>
internal sealed class DatabaseCaseStore(ReceiptsDatabase database, TimeProvider clock) : ICaseStore
{
    private const int MostDue = 100;

    /// <inheritdoc/>
    public Task<ReviewCase> FindAsync(EntryId entry, CancellationToken cancellationToken) => database.ReadAsync(
        async context => (await context.Cases.SingleOrDefaultAsync(row => row.EntryId == entry.Value, cancellationToken))?.ToCase() ?? new ReviewCase(entry), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<(EntryRecord Record, ReviewCase Case)>> ListAsync(CaseFilter filter, EntryId? after, int count, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<(EntryRecord, ReviewCase)>>(
            async context =>
            {
                var page = await Waiting(context, filter, after)
                    .OrderBy(row => row.Id)
                    .Take(count)
                    .Select(row => new { Row = row, Case = context.Cases.SingleOrDefault(known => known.EntryId == row.Id) })
                    .ToListAsync(cancellationToken);
                return [.. page.Select(found => (found.Row.ToRecord(issuanceQueued: false, answeredBy: null), found.Case?.ToCase() ?? new ReviewCase(StoredEntryId.Read(found.Row.Id))))];
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(CaseFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(context => Waiting(context, filter, after: null).CountAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ReviewCase> TakeAsync(EntryId entry, ReviewerId reviewer, DateTimeOffset until, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            if (!await Waiting(context, new(), after: null).AnyAsync(row => row.Id == entry.Value, cancellationToken))
            {
                return (await context.Cases.SingleOrDefaultAsync(row => row.EntryId == entry.Value, cancellationToken))?.ToCase() ?? new ReviewCase(entry);
            }

            var row = await EnsureAsync(context, entry, cancellationToken);
            return await HoldAsync(context, row, reviewer, until, cancellationToken);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<EntryId?> TakeNextAsync(CaseFilter filter, EntryId? after, ReviewerId reviewer, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync<EntryId?>(
            async context =>
            {
                var now = clock.GetUtcNow();
                var next = await Waiting(context, filter, after)
                    .Where(row => !context.Cases.Any(known => known.EntryId == row.Id
                        && (known.FirstApprover == reviewer.Value || (known.Holder != null && known.Holder != reviewer.Value && known.HeldUntil > now))))
                    .OrderBy(row => row.Id)
                    .Select(row => row.Id)
                    .FirstOrDefaultAsync(cancellationToken);
                if (next is null)
                {
                    return null;
                }

                var entry = StoredEntryId.Read(next);
                await HoldAsync(context, await EnsureAsync(context, entry, cancellationToken), reviewer, until, cancellationToken);
                return entry;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(EntryId entry, ReviewerId reviewer, CancellationToken cancellationToken) => ChangeAsync(
        entry, row => row.Holder == reviewer.Value, row => (row.Holder, row.HeldUntil) = (null, null), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> CorrectAsync(EntryId entry, ReviewerId reviewer, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken) => ChangeAsync(
        entry,
        row => IsHeld(row, reviewer),
        row => row.Corrections = corrections.Count == 0 ? null : JsonSerializer.Serialize(corrections, ReceiptsJson.Readable.IReadOnlyListCorrection),
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ProposeAsync(EntryId entry, ReviewDecision decision, DateTimeOffset dueAt, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            var row = await context.Cases.SingleOrDefaultAsync(row => row.EntryId == entry.Value, cancellationToken);
            if (row is null || !IsHeld(row, decision.Reviewer) || !await Waiting(context, new(), after: null).AnyAsync(waiting => waiting.Id == entry.Value, cancellationToken))
            {
                return false;
            }

            row.Decision = JsonSerializer.Serialize(decision, ReceiptsJson.Readable.ReviewDecision);
            (row.DueAt, row.Holder, row.HeldUntil, row.Refusal) = (dueAt, null, null, null);
            await context.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> WithdrawAsync(EntryId entry, ReviewerId reviewer, DateTimeOffset heldUntil, CancellationToken cancellationToken) => ChangeAsync(
        entry,
        row => row.DueAt > clock.GetUtcNow() && row.ToCase().Decision?.Reviewer == reviewer,
        row => (row.Decision, row.DueAt, row.Holder, row.HeldUntil) = (null, null, reviewer.Value, heldUntil),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReviewCase>> ListDueAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ReviewCase>>(
        async context => [.. (await context.Cases.Where(row => row.DueAt != null && row.DueAt <= now).OrderBy(row => row.DueAt).Take(MostDue).ToListAsync(cancellationToken)).Select(row => row.ToCase())],
        cancellationToken);

    /// <inheritdoc/>
    public Task SettleAsync(EntryId entry, ReviewOutcome outcome, CancellationToken cancellationToken) => ChangeAsync(
        entry,
        row => row.Decision is not null,
        row => (row.Decision, row.DueAt, row.Refusal) = (null, null, outcome is ReviewOutcome.Done or ReviewOutcome.SecondWanted ? null : outcome),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ReviewerId> ApproveFirstAsync(EntryId entry, ReviewerId reviewer, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            var row = await EnsureAsync(context, entry, cancellationToken);
            row.FirstApprover ??= reviewer.Value;
            await context.SaveChangesAsync(cancellationToken);
            return new ReviewerId(row.FirstApprover);
        },
        cancellationToken);

    private static IQueryable<EntryRow> Waiting(ReceiptsDbContext context, CaseFilter filter, EntryId? after)
    {
        var rows = context.Entries.Where(row => row.Outcome == VerdictKind.Referred && row.Review == null)
            .Where(row => !context.Entries.Any(other => other.FollowsId == row.Id) && !context.Cases.Any(known => known.EntryId == row.Id && known.DueAt != null));
        rows = filter.Campaign is { Value: var campaign } ? rows.Where(row => row.CampaignId == campaign) : rows;
        rows = filter.Reason is { } reason ? rows.Where(row => row.PrimaryReason == reason) : rows;
        rows = filter.Before is { } before ? rows.Where(row => row.ReceivedAt < before) : rows;
        return after is { Value: var cursor } ? rows.Where(row => row.Id.CompareTo(cursor) > 0) : rows;
    }

    private bool IsHeld(CaseRow row, ReviewerId reviewer) => row.Holder == reviewer.Value && row.HeldUntil > clock.GetUtcNow() && row.DueAt is null;

    private async Task<ReviewCase> HoldAsync(ReceiptsDbContext context, CaseRow row, ReviewerId reviewer, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (!row.ToCase().IsHeldFrom(reviewer, clock.GetUtcNow()))
        {
            (row.Holder, row.HeldUntil) = (reviewer.Value, until);
            await context.SaveChangesAsync(cancellationToken);
        }

        return row.ToCase();
    }

    private static async Task<CaseRow> EnsureAsync(ReceiptsDbContext context, EntryId entry, CancellationToken cancellationToken)
    {
        if (await context.Cases.SingleOrDefaultAsync(row => row.EntryId == entry.Value, cancellationToken) is { } known)
        {
            return known;
        }

        var row = new CaseRow { EntryId = entry.Value };
        context.Cases.Add(row);
        return row;
    }

    private Task<bool> ChangeAsync(EntryId entry, Func<CaseRow, bool> may, Action<CaseRow> change, CancellationToken cancellationToken) => database.WriteAsync(
        async context =>
        {
            if (await context.Cases.SingleOrDefaultAsync(row => row.EntryId == entry.Value, cancellationToken) is not { } row || !may(row))
            {
                return false;
            }

            change(row);
            await context.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}
