using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A product that is asked for: which names have it, and how it is quickest asked for.</summary>
/// <param name="Text">The id of a participating product, or a part of an item's name.</param>
/// <param name="Names">The names, when their entries are looked up; null when they have too many.</param>
/// <param name="IsPart">Whether it is a part of an item's name.</param>
internal sealed record WantedProduct(string Text, IReadOnlyList<long>? Names, bool IsPart)
{
    /// <summary>A product that more than so many entries show is asked of every entry; of a rarer one, its entries are looked up.</summary>
    private const int MostLookedUp = 50_000;

    /// <summary>Looks for the names.</summary>
    public static async Task<WantedProduct> OfAsync(ReceiptsDbContext context, string text, CancellationToken cancellationToken)
    {
        var part = SearchedText.Fold(text);
        var ids = await context.SearchedNames.Where(row => row.Kind == SearchedNameKind.Product && row.Name == text).Select(row => row.Id).ToListAsync(cancellationToken);
        var items = await context.SearchedNames
            .Where(row => row.Kind == SearchedNameKind.Item && row.Name.Contains(part))
            .Select(row => row.Id)
            .Take(MostLookedUp + 1)
            .ToListAsync(cancellationToken);
        List<long> names = [.. ids, .. items];
        var mentions = await context.Database.SqlQuery<int>(context.Sql.CountMentions(names, MostLookedUp + 1)).SingleAsync(cancellationToken);
        return new(text, mentions > MostLookedUp ? null : names, items.Count > 0);
    }

    /// <summary>The entries that show it.</summary>
    public IQueryable<SearchedEntryRow> In(ReceiptsDbContext context)
    {
        if (Names is not null)
        {
            return context.SearchedEntries.FromSql(context.Sql.FindMentions(Names));
        }

        var (id, part) = (StoredWords.Holding(Text), SearchedText.Fold(Text));
        if (!IsPart)
        {
            return context.SearchedEntries.Where(row => row.Products!.Contains(id));
        }

        // One value of one row: an EXISTS may be turned into a join that begins with the wider table.
        return context.SearchedEntries.Where(row =>
            row.Products!.Contains(id)
            || context.Verdicts.Where(verdict => verdict.EntryId == row.EntryId).Select(verdict => verdict.Items).FirstOrDefault()!.Contains(part));
    }
}
