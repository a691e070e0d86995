using GiftDigi.Receipts.Entries;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary><see cref="EntryFilter"/> as questions to the database.</summary>
internal sealed class WantedEntries
{
    private readonly EntryFilter _filter;

    /// <summary>The readers with the wanted text in their version.</summary>
    private readonly IReadOnlyList<long?> _readers;

    private readonly WantedProduct? _product;

    private WantedEntries(EntryFilter filter, IReadOnlyList<long?> readers, WantedProduct? product) => (_filter, _readers, _product) = (filter, readers, product);

    /// <summary>What is wanted, with the names that are known now.</summary>
    public static async Task<WantedEntries> OfAsync(ReceiptsDbContext context, EntryFilter filter, CancellationToken cancellationToken)
    {
        var readers = filter.Reader is not { } reader ? [] : await context.SearchedNames
            .Where(row => row.Kind == SearchedNameKind.Reader && row.Name.Contains(reader))
            .Select(row => (long?)row.Id)
            .ToListAsync(cancellationToken);
        return new(filter, readers, filter.Product is { } product ? await WantedProduct.OfAsync(context, product, cancellationToken) : null);
    }

    /// <summary>The wanted entries.</summary>
    public IQueryable<SearchedEntryRow> In(ReceiptsDbContext context)
    {
        var rows = OfOrigin(_product?.In(context) ?? context.SearchedEntries);
        if (_filter.Verdict is { } verdict)
        {
            rows = rows.Where(row => row.Verdict == verdict);
        }

        if (_filter.Reason is { } reason)
        {
            var id = StoredWords.Holding(Kebab.Write(reason));
            rows = rows.Where(row => row.Reasons!.Contains(id));
        }

        if (_filter.Merchant is { } merchant)
        {
            var part = SearchedText.Fold(merchant);
            rows = rows.Where(row => row.Merchants!.Contains(part));
        }

        if (_filter.Reader is not null)
        {
            rows = rows.Where(row => _readers.Contains(row.ReaderId));
        }

        if (_filter.IsUnanswered)
        {
            rows = rows.Where(row => !context.Entries.Any(other => other.FollowsId == row.EntryId));
        }

        return _filter.IsConcluded ? rows.Where(row => row.Verdict != null) : rows;
    }

    private IQueryable<SearchedEntryRow> OfOrigin(IQueryable<SearchedEntryRow> rows)
    {
        if (_filter.Campaign is { } campaign)
        {
            rows = rows.Where(row => row.CampaignId == campaign.Value);
        }

        if (_filter.Entrant is { } entrant)
        {
            rows = rows.Where(row => row.EntrantId == entrant.Value);
        }

        if (_filter.Reviewer is { } reviewer)
        {
            rows = rows.Where(row => row.Reviewer == reviewer.Value);
        }

        if (_filter.From is { DayNumber: var from })
        {
            rows = rows.Where(row => row.ReceivedDay >= from);
        }

        if (_filter.To is { DayNumber: var to })
        {
            rows = rows.Where(row => row.ReceivedDay <= to);
        }

        return _filter.After is { Value: var after } ? rows.Where(row => row.EntryId.CompareTo(after) > 0) : rows;
    }
}
