using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Screening.Repeats;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Entries as rows, with their messages and audit records in the same transactions.</summary>
internal sealed class DatabaseEntryStore(ReceiptsDatabase database, TimeProvider clock) : IEntryStore
{
    private const int MostAskedAtOnce = 200;
    private readonly EntryListing _listing = new(database);

    /// <inheritdoc/>
    public Task<Entry?> FindSameAsync(
        CampaignId campaign, EntrantId entrant, ImageFingerprint image, CancellationToken cancellationToken) =>
        database.ReadAsync(context => FindSameAsync(context, campaign, entrant, image, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<ReceiveOutcome> ReceiveAsync(Entry entry, AuditRecord audit, QueueName queue, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                if (await FindReceivedAsync(context, entry, cancellationToken) is { } same)
                {
                    return new ReceiveOutcome(same, IsNew: false);
                }

                context.Entries.Add(EntryRow.Of(entry));
                context.List(entry);
                context.Claim(entry);
                await context.AppendAsync([audit], cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                await context.SendAsync(queue, EntryMessage.Received(entry), clock.GetUtcNow(), cancellationToken);
                return new ReceiveOutcome(entry, IsNew: true);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<EntryRecord?> FindAsync(EntryId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                var page = await EntryListing.FindAsync(context, context.Entries.Where(row => row.Id == id.Value), cancellationToken);
                return page is [var record] ? record : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<EntryRecord> ListAsync(EntryFilter filter, CancellationToken cancellationToken) => _listing.ListAsync(filter, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VerdictSummary> ListVerdictsAsync(EntryFilter filter, CancellationToken cancellationToken) =>
        _listing.ListVerdictsAsync(filter, cancellationToken);

    /// <inheritdoc/>
    public Task<EntryPage> ReadPageAsync(EntryFilter filter, EntryPageWish wish, CancellationToken cancellationToken) =>
        _listing.ReadPageAsync(filter, wish, cancellationToken);

    /// <inheritdoc/>
    public Task<int> CountAsync(EntryFilter filter, CancellationToken cancellationToken) => _listing.CountAsync(filter, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EntryStanding>> FindStandingsAsync(IReadOnlyCollection<EntryId> ids, CancellationToken cancellationToken)
    {
        var standings = new List<EntryStanding>(ids.Count);
        foreach (var page in ids.Select(id => id.Value).Chunk(MostAskedAtOnce))
        {
            standings.AddRange(await database.ReadAsync(context => ReadStandingsAsync(context, page, cancellationToken), cancellationToken));
        }

        return standings;
    }

    /// <inheritdoc/>
    public Task<CampaignStanding> FindStandingAsync(CampaignId campaign, EntrantId entrant, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var ofEntrant = context.Entries.Where(row => row.CampaignId == campaign.Value && row.EntrantId == entrant.Value && row.Outcome == VerdictKind.Approved);
            return new CampaignStanding(
                await CountApprovedAsync(context, campaign, cancellationToken),
                await ofEntrant.CountAsync(cancellationToken),
                await ofEntrant.SumAsync(row => (long?)row.Steps, cancellationToken) ?? 0);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<bool> ConcludeAsync(
        Entry entry,
        PaperFingerprint? paper,
        Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> decide,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                var waits = context.Entries.Where(row => row.Id == entry.Id.Value && row.State == EntryState.Received);
                if (!await waits.AnyAsync(cancellationToken))
                {
                    return false;
                }

                var (conclusion, audit) = decide(await ReadHistoryAsync(context, entry, paper, cancellationToken));
                var now = clock.GetUtcNow();
                if (await WriteConclusionAsync(waits, conclusion, now, cancellationToken) != 1)
                {
                    return false;
                }

                await context.ListConcludedAsync(new(entry, conclusion, now, IssuanceQueued: false), cancellationToken);

                if (conclusion.Verdict.Kind is VerdictKind.Rejected)
                {
                    await context.FreeAsync(entry, cancellationToken);
                }
                else
                {
                    context.Keep(entry, paper);
                }

                await context.AppendAsync(audit, cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                await SendIssuanceAsync(context, entry, conclusion, cancellationToken);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<ReviewOutcome> ReviewAsync(
        Entry entry, ReviewDecision decision, Func<EntryHistory, (MileageGain Gain, int Prizes, int Steps)?> earn, AuditRecord audit, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                var row = await context.Entries.SingleOrDefaultAsync(row => row.Id == entry.Id.Value, cancellationToken);
                if (await RefuseReviewAsync(context, row, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                if (earn(await ReadHistoryAsync(context, entry, paper: null, cancellationToken)) is not var (gain, prizes, steps))
                {
                    return ReviewOutcome.LimitReached;
                }

                var conclusion = row!.ToRecord(issuanceQueued: false, answeredBy: null).Conclusion! with { Gain = gain, Prizes = prizes, Steps = steps };
                await WriteReviewAsync(context, entry, decision, conclusion, cancellationToken);
                await context.ListReviewedAsync(entry, decision, cancellationToken);
                if (decision.Answer == ReviewAnswer.Rejected)
                {
                    await context.GiveUpAsync(entry, cancellationToken);
                    await context.FreeAsync(entry, cancellationToken);
                }

                await context.AppendAsync([audit], cancellationToken);
                await context.SaveChangesAsync(cancellationToken);
                await SendIssuanceAsync(context, entry, conclusion, cancellationToken);
                return ReviewOutcome.Done;
            },
            cancellationToken);

    private static async Task<ReviewOutcome?> RefuseReviewAsync(ReceiptsDbContext context, EntryRow? row, CancellationToken cancellationToken) =>
        row is null ? ReviewOutcome.NoSuchEntry
        : row.Review is not null ? ReviewOutcome.ReviewedBefore
        : row.Verdict != VerdictKind.Referred ? ReviewOutcome.NotReferred
        : await context.Entries.AnyAsync(other => other.FollowsId == row.Id, cancellationToken) ? ReviewOutcome.Answered
        : null;

    private Task<int> WriteReviewAsync(ReceiptsDbContext context, Entry entry, ReviewDecision decision, Conclusion conclusion, CancellationToken cancellationToken)
    {
        var (now, reviewer) = (clock.GetUtcNow(), decision.Reviewer.Value);
        var json = JsonSerializer.Serialize(decision, ReceiptsJson.Readable.ReviewDecision);
        VerdictKind? outcome = decision.Outcome;
        var (steps, collected) = GainOf(outcome, conclusion);
        return context.Entries.Where(row => row.Id == entry.Id.Value).ExecuteUpdateAsync(
            row => row
                .SetProperty(reviewed => reviewed.Outcome, outcome)
                .SetProperty(reviewed => reviewed.Steps, steps)
                .SetProperty(reviewed => reviewed.Collected, collected)
                .SetProperty(reviewed => reviewed.Reviewer, reviewer)
                .SetProperty(reviewed => reviewed.ReviewedAt, now)
                .SetProperty(reviewed => reviewed.Review, json),
            cancellationToken);
    }

    private static async Task<Entry?> FindReceivedAsync(ReceiptsDbContext context, Entry entry, CancellationToken cancellationToken) =>
        entry.FollowUp is not { Follows.Value: var follows }
            ? entry.Image is { } image
                ? await FindSameAsync(context, entry.Campaign, entry.Entrant, image, cancellationToken)
                : await FindSameProofsAsync(context, entry, cancellationToken)
            : (await context.Entries.SingleOrDefaultAsync(row => row.FollowsId == follows, cancellationToken))?.ToEntry();

    /// <summary>The first entry with the photo: appeals may bring it again.</summary>
    private static async Task<Entry?> FindSameAsync(
        ReceiptsDbContext context,
        CampaignId campaign,
        EntrantId entrant,
        ImageFingerprint image,
        CancellationToken cancellationToken)
    {
        var row = await context.Entries
            .Where(row => row.CampaignId == campaign.Value && row.EntrantId == entrant.Value && row.ImageFingerprint == image.Value)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return row?.ToEntry();
    }

    /// <summary>The first entry without a photo that gives the same numbers.</summary>
    private static async Task<Entry?> FindSameProofsAsync(ReceiptsDbContext context, Entry entry, CancellationToken cancellationToken)
    {
        var proofs = EntryRow.Json(entry.Proofs);
        var row = await context.Entries
            .Where(row => row.CampaignId == entry.Campaign.Value && row.EntrantId == entry.Entrant.Value)
            .Where(row => row.ImageFingerprint == null && row.FollowsId == null && row.Proofs == proofs)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return row?.ToEntry();
    }

    private static async Task<IReadOnlyList<EntryStanding>> ReadStandingsAsync(ReceiptsDbContext context, string[] ids, CancellationToken cancellationToken)
    {
        var rows = await context.Entries
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Outcome, IsReviewed = row.Review != null, IsAnswered = context.Entries.Any(other => other.FollowsId == row.Id) })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new EntryStanding(StoredEntryId.Read(row.Id), row.Outcome, row.IsReviewed, row.IsAnswered))];
    }

    private static async Task<EntryHistory> ReadHistoryAsync(
        ReceiptsDbContext context, Entry entry, PaperFingerprint? paper, CancellationToken cancellationToken)
    {
        var day = JapanTime.DayOf(entry.ReceivedAt);
        var (from, to) = (JapanTime.StartOf(day), JapanTime.StartOf(day.AddDays(1)));
        var approved = context.Entries.Where(row => row.CampaignId == entry.Campaign.Value && row.Outcome == VerdictKind.Approved);
        var ofEntrant = approved.Where(row => row.EntrantId == entry.Entrant.Value);

        // Others wait to write meanwhile: what can be asked at once is.
        var counted = await ofEntrant
            .GroupBy(_ => 1)
            .Select(all => new { All = all.Count(), ThatDay = all.Count(row => row.ReceivedAt >= from && row.ReceivedAt < to), Steps = all.Sum(row => (long?)row.Steps) })
            .FirstOrDefaultAsync(cancellationToken);
        return new()
        {
            ApprovedOfEntrant = counted?.All ?? 0,
            ApprovedOfEntrantThatDay = counted?.ThatDay ?? 0,
            ApprovedInAll = await CountApprovedAsync(context, entry.Campaign, cancellationToken),
            Proofs = await context.ReadProofsAsync(entry, cancellationToken),
            Paper = paper,
            Earlier = await context.FindEarlierAsync(entry, paper, cancellationToken),
            Activity = await ReadActivityAsync(context, entry, cancellationToken),
            ApprovedOfHousehold = entry.Origin.Household is { Value: var household }
                ? await approved.CountAsync(row => row.Household == household, cancellationToken)
                : 0,
            StepsOfEntrant = counted?.Steps ?? 0,
            ProductsOfEntrant = await ReadProductsAsync(ofEntrant, cancellationToken),
        };
    }

    private static Task<int> CountApprovedAsync(ReceiptsDbContext context, CampaignId campaign, CancellationToken cancellationToken) =>
        context.ApprovedCounts.Where(row => row.CampaignId == campaign.Value).Select(row => row.Count).FirstOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<Activity>> ReadActivityAsync(ReceiptsDbContext context, Entry entry, CancellationToken cancellationToken)
    {
        var lastDay = context.Entries.Where(row => row.CampaignId == entry.Campaign.Value
            && row.ReceivedAt > entry.ReceivedAt.AddDays(-1) && row.ReceivedAt <= entry.ReceivedAt && row.ChainId != entry.Chain.Value);
        var (entrant, device, address) = (entry.Entrant.Value, entry.Origin.Device?.Value, entry.Origin.Address?.Value);
        return
        [
            .. await CountAsync(ActivityKey.Entrant, lastDay.Where(row => row.EntrantId == entrant)),
            .. device is null ? [] : await CountAsync(ActivityKey.Device, lastDay.Where(row => row.Device == device)),
            .. address is null ? [] : await CountAsync(ActivityKey.Address, lastDay.Where(row => row.Address == address)),
        ];

        async Task<IEnumerable<Activity>> CountAsync(ActivityKey by, IQueryable<EntryRow> rows)
        {
            var hour = entry.ReceivedAt.AddHours(-1);
            var counted = await rows
                .GroupBy(_ => 1)
                .Select(all => new { LastHour = all.Count(row => row.ReceivedAt > hour), LastDay = all.Count() })
                .FirstOrDefaultAsync(cancellationToken);
            return counted is null ? [] : [new(by, counted.LastHour, counted.LastDay)];
        }
    }

    private static Task<int> WriteConclusionAsync(IQueryable<EntryRow> waits, Conclusion conclusion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var verdict = conclusion.Verdict;
        Reason? reason = verdict.Reasons is [var first, ..] ? first : null;
        var (steps, collected) = GainOf(verdict.Kind, conclusion);
        var json = JsonSerializer.Serialize(conclusion, ReceiptsJson.Readable.Conclusion);
        return waits.ExecuteUpdateAsync(
            row => row
                .SetProperty(entry => entry.State, EntryState.Concluded)
                .SetProperty(entry => entry.ConcludedAt, now)
                .SetProperty(entry => entry.CampaignVersion, conclusion.CampaignVersion)
                .SetProperty(entry => entry.Verdict, verdict.Kind)
                .SetProperty(entry => entry.Outcome, verdict.Kind)
                .SetProperty(entry => entry.Steps, steps)
                .SetProperty(entry => entry.Collected, collected)
                .SetProperty(entry => entry.PrimaryReason, reason)
                .SetProperty(entry => entry.ReaderVersion, conclusion.ReaderVersion)
                .SetProperty(entry => entry.RulesVersion, conclusion.RulesVersion)
                .SetProperty(entry => entry.Conclusion, json),
            cancellationToken);
    }

    private static (int? Steps, string? Collected) GainOf(VerdictKind? outcome, Conclusion conclusion) => outcome == VerdictKind.Approved
        ? (conclusion.Steps, conclusion.Gain.Products is [_, ..] products ? string.Join(' ', products) : null)
        : (null, null);

    private static async Task<IReadOnlyList<string>> ReadProductsAsync(IQueryable<EntryRow> approved, CancellationToken cancellationToken)
    {
        var collected = await approved.Where(row => row.Collected != null).Select(row => row.Collected!).ToListAsync(cancellationToken);
        return [.. collected.SelectMany(products => products.Split(' ')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private async Task SendIssuanceAsync(ReceiptsDbContext context, Entry entry, Conclusion conclusion, CancellationToken cancellationToken)
    {
        if (conclusion.Prizes > 0)
        {
            await context.SendAsync(
                QueueName.Issuances, EntryMessage.Approved(entry, conclusion), clock.GetUtcNow(), cancellationToken);
        }
    }
}
