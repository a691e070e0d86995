using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>What stands behind the pages of auditors and the interface for programs.</summary>
internal sealed class AuditPages(IEntryStore entries, IAuditTrail trail, ICampaignStore campaigns, ShownPhotos photos, ChainCheck chain)
{
    public const int PageSize = 50;

    /// <summary>A page of a query.</summary>
    public async Task<QueryView> QueryAsync(IQueryCollection query, CancellationToken cancellationToken)
    {
        var (filter, mistakes) = FilterAddress.Read(query);
        var wish = new EntryPageWish(PageSize, Find(query, AuditAddress.Older), Find(query, AuditAddress.Newer));
        return new(filter, query, mistakes)
        {
            Page = mistakes.Count == 0 ? await entries.ReadPageAsync(filter, wish, cancellationToken) : null,
            Campaigns = [.. (await campaigns.ListAsync(cancellationToken)).Select(published => published.Terms).DistinctBy(terms => terms.Id)],
            Chain = await chain.FindStateAsync(cancellationToken),
        };
    }

    /// <summary>All that is known of an entry; null when there is none.</summary>
    public async Task<EntryStory?> FindAsync(EntryId id, CancellationToken cancellationToken)
    {
        if (await entries.FindAsync(id, cancellationToken) is not { } record)
        {
            return null;
        }

        return new(record, await trail.ListLinksAsync(id, cancellationToken))
        {
            PhotoSize = await photos.FindSizeAsync(record, cancellationToken),
            Campaign = record.Conclusion is { } conclusion ? await campaigns.FindAsync(record.Entry.Campaign, conclusion.CampaignVersion, cancellationToken) : null,
            Chain = await ReadChainAsync(record, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<EntryRecord>> ReadChainAsync(EntryRecord record, CancellationToken cancellationToken)
    {
        var chained = new LinkedList<EntryRecord>([record]);
        while (chained.Count <= FollowUps.LongestChain && chained.First!.Value.Entry.FollowUp is { } followUp && await entries.FindAsync(followUp.Follows, cancellationToken) is { } earlier)
        {
            chained.AddFirst(earlier);
        }

        while (chained.Count <= FollowUps.LongestChain && chained.Last!.Value.AnsweredBy is { } answer && await entries.FindAsync(answer, cancellationToken) is { } later)
        {
            chained.AddLast(later);
        }

        return [.. chained];
    }

    private static EntryId? Find(IQueryCollection query, string name) => EntryId.TryParse(query[name], out var id) ? id : null;
}
