using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Listings of the entries that are asked for. A page is a read of its own: a slow reader must not hold a snapshot that keeps the database from tidying up.</summary>
internal sealed class EntryListing(ReceiptsDatabase database)
{
    private const int PageSize = 200;

    /// <summary>Verdicts are short, and the names of products are looked up once for all pages.</summary>
    private const int VerdictPageSize = 2000;

    /// <summary>Entries, oldest first.</summary>
    public async IAsyncEnumerable<EntryRecord> ListAsync(EntryFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = await WantedAsync(filter, cancellationToken);
        var after = "";
        IReadOnlyList<EntryRecord> page;
        do
        {
            var cursor = after;
            page = await database.ReadAsync(context => ReadAsync(context, wanted, cursor, cancellationToken), cancellationToken);
            foreach (var record in page)
            {
                yield return record;
                after = record.Entry.Id.Value;
            }
        }
        while (page.Count == PageSize);
    }

    /// <summary>Verdicts, oldest first.</summary>
    public async IAsyncEnumerable<VerdictSummary> ListVerdictsAsync(EntryFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = await WantedAsync(filter with { IsConcluded = true }, cancellationToken);
        var after = "";
        IReadOnlyList<VerdictRow> page;
        do
        {
            var cursor = after;
            page = await database.ReadAsync(context => ReadVerdictsAsync(context, wanted, cursor, cancellationToken), cancellationToken);
            foreach (var row in page)
            {
                yield return row.ToSummary();
                after = row.EntryId;
            }
        }
        while (page.Count == VerdictPageSize);
    }

    /// <summary>How many there are.</summary>
    public Task<int> CountAsync(EntryFilter filter, CancellationToken cancellationToken) => database.ReadAsync(
        async context => await (await WantedEntries.OfAsync(context, filter, cancellationToken)).In(context).CountAsync(cancellationToken), cancellationToken);

    /// <summary>A page and the count come of one look: the newest ids, as many as are counted.</summary>
    public Task<EntryPage> ReadPageAsync(EntryFilter filter, EntryPageWish wish, CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            var wanted = (await WantedEntries.OfAsync(context, filter, cancellationToken)).In(context);
            var newest = await wanted.OrderByDescending(row => row.EntryId).Select(row => row.EntryId).Take(wish.MostCounted + 1).ToListAsync(cancellationToken);
            var isMore = newest.Count > wish.MostCounted;
            var (ids, hasNewer, hasOlder) = wish.Of(isMore ? await BesideAsync(wanted, newest, wish, cancellationToken) : newest);
            var page = await FindAsync(context, context.Entries.Where(row => ids.Contains(row.Id)).OrderByDescending(row => row.Id), cancellationToken);
            return new EntryPage(page, Math.Min(newest.Count, wish.MostCounted), isMore, hasNewer, hasOlder);
        },
        cancellationToken);

    /// <summary>Rows as entries.</summary>
    public static async Task<IReadOnlyList<EntryRecord>> FindAsync(ReceiptsDbContext context, IQueryable<EntryRow> rows, CancellationToken cancellationToken)
    {
        var page = await rows
            .Select(row => new
            {
                Row = row,
                IsQueued = context.Messages.Any(message => message.Queue == QueueName.Issuances && message.Key == row.Id),
                AnsweredBy = context.Entries.Where(other => other.FollowsId == row.Id).Select(other => other.Id).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. page.Select(found => found.Row.ToRecord(found.IsQueued, found.AnsweredBy))];
    }

    /// <summary>A part of the listing that holds the wanted page and what is beside it: the newest, unless the page lies deeper.</summary>
    private static async Task<IReadOnlyList<string>> BesideAsync(
        IQueryable<SearchedEntryRow> wanted, List<string> newest, EntryPageWish wish, CancellationToken cancellationToken)
    {
        if ((wish.OlderThan ?? wish.NewerThan) is not { Value: var cursor } || string.CompareOrdinal(cursor, newest[Math.Max(0, newest.Count - wish.Limit - 2)]) > 0)
        {
            return newest;
        }

        var beside = wish.OlderThan is not null
            ? wanted.Where(row => row.EntryId.CompareTo(cursor) < 0).OrderByDescending(row => row.EntryId)
            : wanted.Where(row => row.EntryId.CompareTo(cursor) > 0).OrderBy(row => row.EntryId);
        var ids = await beside.Select(row => row.EntryId).Take(wish.Limit + 1).ToListAsync(cancellationToken);
        return [.. ids.Append(cursor).OrderDescending(StringComparer.Ordinal)];
    }

    private static Task<IReadOnlyList<EntryRecord>> ReadAsync(ReceiptsDbContext context, WantedEntries wanted, string after, CancellationToken cancellationToken)
    {
        var ids = wanted.In(context).Where(row => row.EntryId.CompareTo(after) > 0).OrderBy(row => row.EntryId).Select(row => row.EntryId).Take(PageSize);
        return FindAsync(context, context.Entries.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id), cancellationToken);
    }

    private static async Task<IReadOnlyList<VerdictRow>> ReadVerdictsAsync(
        ReceiptsDbContext context, WantedEntries wanted, string after, CancellationToken cancellationToken) =>
        await wanted.In(context)
            .Where(row => row.EntryId.CompareTo(after) > 0)
            .OrderBy(row => row.EntryId)
            .Take(VerdictPageSize)
            .Join(context.Verdicts.AsNoTracking(), row => row.EntryId, verdict => verdict.EntryId, (_, verdict) => verdict)
            .OrderBy(verdict => verdict.EntryId)
            .ToListAsync(cancellationToken);

    private Task<WantedEntries> WantedAsync(EntryFilter filter, CancellationToken cancellationToken) =>
        database.ReadAsync(context => WantedEntries.OfAsync(context, filter, cancellationToken), cancellationToken);
}
