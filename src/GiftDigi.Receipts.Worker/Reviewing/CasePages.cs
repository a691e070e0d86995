using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Web;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>What stands behind the pages of reviewers.</summary>
internal sealed class CasePages(
    IEntryStore entries, ICaseStore cases, ICampaignStore campaigns, ShownPhotos photos, IOptions<ReviewOptions> options, TimeProvider clock)
{
    public const int PageSize = 25;
    private const int MostEarlier = 10;
    private const int MostOthers = 3;
    private readonly TimeSpan _hold = TimeSpan.FromMinutes(options.Value.HoldMinutes);
    private readonly TimeSpan _promise = TimeSpan.FromHours(options.Value.AnswerWithinHours);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A page of what waits, with how many wait in all, and how many of them longer than was promised.</summary>
    public async Task<QueueView> ListAsync(CaseFilter filter, EntryId? after, CancellationToken cancellationToken)
    {
        var page = await cases.ListAsync(filter, after, PageSize + 1, cancellationToken);
        return new(filter, [.. page.Take(PageSize).Select(found => new QueuedCase(found.Record, found.Case, PromiseTo(found.Record)))])
        {
            Waiting = await cases.CountAsync(filter, cancellationToken),
            Overdue = await cases.CountAsync(filter with { Before = Now - _promise }, cancellationToken),
            HasMore = page.Count > PageSize,
            IsFirst = after is null,
            Campaigns = [.. (await campaigns.ListAsync(cancellationToken)).Select(published => published.Terms)],
            Now = Now,
        };
    }

    /// <summary>The next entry, held for the person; null when none waits.</summary>
    public async Task<EntryId?> TakeNextAsync(CaseFilter filter, EntryId? after, ReviewerId reviewer, CancellationToken cancellationToken) =>
        await cases.TakeNextAsync(filter, after, reviewer, Now + _hold, cancellationToken)
        ?? (after is null ? null : await cases.TakeNextAsync(filter, null, reviewer, Now + _hold, cancellationToken));

    /// <summary>An entry, held for the person unless another has it; null when there is none that was ever referred.</summary>
    public async Task<CaseView?> OpenAsync(EntryId id, ReviewerId reviewer, CancellationToken cancellationToken)
    {
        if (await entries.FindAsync(id, cancellationToken) is not { Conclusion: { Verdict.Kind: VerdictKind.Referred } conclusion } record)
        {
            return null;
        }

        var held = await cases.TakeAsync(id, reviewer, Now + _hold, cancellationToken);
        var campaign = await campaigns.FindAsync(record.Entry.Campaign, conclusion.CampaignVersion, cancellationToken)
            ?? await campaigns.FindAsync(record.Entry.Campaign, cancellationToken)
            ?? throw new InvalidOperationException($"The campaign {record.Entry.Campaign} of entry {id} is not there.");
        return new(record, held, campaign)
        {
            PhotoSize = await photos.FindSizeAsync(record, cancellationToken),
            Others = await FindOthersAsync(conclusion, cancellationToken),
            Earlier = await FindEarlierAsync(record.Entry, cancellationToken),
            IsMine = record is { Review: null, AnsweredBy: null } && held is { DueAt: null, Holder: { } holder } && holder == reviewer,
            Promised = PromiseTo(record),
        };
    }

    /// <summary>Keeps what was put right, and shows what the rules make of it.</summary>
    public async Task<CaseView> CorrectAsync(CaseView view, CaseForm form, ReviewerId reviewer, CancellationToken cancellationToken)
    {
        var (corrections, faults) = form.ReadCorrections(view.Receipt);
        var isKept = faults.Count == 0 && await cases.CorrectAsync(view.Record.Entry.Id, reviewer, corrections, cancellationToken);
        return new(view.Record, view.Case with { Corrections = corrections }, view.Campaign)
        {
            PhotoSize = view.PhotoSize,
            Others = view.Others,
            Earlier = view.Earlier,
            Promised = view.Promised,
            IsMine = view.IsMine && (isKept || faults.Count > 0),
            Faults = faults,
        };
    }

    /// <summary>Keeps a decision, to be done when it can no longer be taken back.</summary>
    /// <returns>False when the person no longer holds the entry.</returns>
    public Task<bool> ProposeAsync(EntryId id, ReviewDecision decision, CancellationToken cancellationToken) =>
        cases.ProposeAsync(id, decision, Now + TimeSpan.FromSeconds(options.Value.UndoSeconds), cancellationToken);

    public Task<bool> WithdrawAsync(EntryId id, ReviewerId reviewer, CancellationToken cancellationToken) => cases.WithdrawAsync(id, reviewer, Now + _hold, cancellationToken);

    public Task ReleaseAsync(EntryId id, ReviewerId reviewer, CancellationToken cancellationToken) => cases.ReleaseAsync(id, reviewer, cancellationToken);

    /// <summary>Goes on holding an entry.</summary>
    /// <returns>Whether the person holds it.</returns>
    public async Task<bool> HoldAsync(EntryId id, ReviewerId reviewer, CancellationToken cancellationToken) =>
        (await cases.TakeAsync(id, reviewer, Now + _hold, cancellationToken)) is { DueAt: null, Holder: { } holder } && holder == reviewer;

    /// <summary>A decision of the person that can still be taken back; null when it cannot.</summary>
    public async Task<ReviewCase?> FindUndoAsync(EntryId? id, ReviewerId reviewer, CancellationToken cancellationToken) =>
        id is { } decided && await cases.FindAsync(decided, cancellationToken) is { Decision: { } decision } known && decision.Reviewer == reviewer && known.DueAt > Now ? known : null;

    private DateTimeOffset PromiseTo(EntryRecord record) => record.Entry.ReceivedAt + _promise;

    private async Task<IReadOnlyList<EntryRecord>> FindOthersAsync(Conclusion conclusion, CancellationToken cancellationToken)
    {
        var others = new List<EntryRecord>();
        foreach (var other in conclusion.Verdict.Signals.Select(signal => signal.Other).OfType<EntryId>().Distinct().Take(MostOthers))
        {
            if (await entries.FindAsync(other, cancellationToken) is { } record)
            {
                others.Add(record);
            }
        }

        return others;
    }

    private async Task<IReadOnlyList<EntryRecord>> FindEarlierAsync(Entry entry, CancellationToken cancellationToken)
    {
        var page = await entries.ReadPageAsync(new(entry.Campaign) { Entrant = entry.Entrant }, new(MostEarlier + 1), cancellationToken);
        return [.. page.Entries.Where(record => record.Entry.Id != entry.Id).Take(MostEarlier)];
    }
}
