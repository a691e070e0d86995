using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Keeps what entries are found and listed by, in the transaction of what it tells of.</summary>
internal static class SearchedEntries
{
    /// <summary>Keeps an entry that is received.</summary>
    public static void List(this ReceiptsDbContext context, Entry entry) =>
        context.SearchedEntries.Add(SearchedEntryRow.Of(new(entry, Conclusion: null, ConcludedAt: null, IssuanceQueued: false), readerId: null));

    /// <summary>Keeps what an entry that waited is found by now.</summary>
    public static async Task ListConcludedAsync(this ReceiptsDbContext context, EntryRecord record, CancellationToken cancellationToken)
    {
        var readers = await context.NameAsync([record], cancellationToken);
        context.SearchedEntries.Update(SearchedEntryRow.Of(record, readers[record.Conclusion!.ReaderVersion]));
        context.Verdicts.Add(VerdictRow.Of(VerdictSummary.Of(record)!, record.Conclusion));
    }

    /// <summary>Keeps who reviewed an entry, and how.</summary>
    public static async Task ListReviewedAsync(this ReceiptsDbContext context, Entry entry, ReviewDecision decision, CancellationToken cancellationToken)
    {
        var (id, reviewer, reasons) = (entry.Id.Value, decision.Reviewer.Value, StoredWords.Write(decision.Reasons));
        ReviewAnswer? answer = decision.Answer;
        await context.SearchedEntries.Where(row => row.EntryId == id).ExecuteUpdateAsync(row => row.SetProperty(reviewed => reviewed.Reviewer, reviewer), cancellationToken);
        await context.Verdicts.Where(row => row.EntryId == id).ExecuteUpdateAsync(
            row => row
                .SetProperty(reviewed => reviewed.Reviewer, reviewer)
                .SetProperty(reviewed => reviewed.Review, answer)
                .SetProperty(reviewed => reviewed.ReviewReasons, reasons),
            cancellationToken);
    }

    /// <summary>Keeps entries of which nothing is kept yet.</summary>
    public static async Task ListAsync(this ReceiptsDbContext context, IReadOnlyList<EntryRecord> records, CancellationToken cancellationToken)
    {
        var readers = await context.NameAsync(records, cancellationToken);
        context.SearchedEntries.AddRange(records.Select(record =>
            SearchedEntryRow.Of(record, record.Conclusion is null ? null : readers[record.Conclusion.ReaderVersion])));
        context.Verdicts.AddRange(records
            .Where(record => record.Conclusion is not null)
            .Select(record => VerdictRow.Of(VerdictSummary.Of(record)!, record.Conclusion!)));
    }

    /// <summary>Names what entries show, and gives the numbers of their readers.</summary>
    private static async Task<Dictionary<string, long>> NameAsync(
        this ReceiptsDbContext context, IReadOnlyList<EntryRecord> records, CancellationToken cancellationToken)
    {
        var names = records
            .Where(record => record.Conclusion is not null)
            .SelectMany(record => NamesOf(record.Conclusion!).Distinct(), (record, name) => new ShownName(name.Kind, name.Name, record.Entry.Id.Value))
            .ToList();
        await context.Database.ExecuteSqlAsync(context.Sql.NameShown(names), cancellationToken);
        var readers = records.Select(record => record.Conclusion?.ReaderVersion).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return await context.SearchedNames
            .Where(row => row.Kind == SearchedNameKind.Reader && readers.Contains(row.Name))
            .ToDictionaryAsync(row => row.Name, row => row.Id, StringComparer.Ordinal, cancellationToken);
    }

    private static IEnumerable<(SearchedNameKind Kind, string Name)> NamesOf(Conclusion conclusion) =>
    [
        (SearchedNameKind.Reader, conclusion.ReaderVersion),
        .. conclusion.Products.Select(product => (SearchedNameKind.Product, product)),
        .. conclusion.Receipts.SelectMany(receipt => receipt.Items).Select(item => item.Description?.Value).OfType<string>()
            .Select(item => (SearchedNameKind.Item, SearchedText.Fold(item))),
    ];
}
