using GiftDigi.Receipts.Adapters.Database;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Sqlite;

/// <summary>The entries of a database that was made before what they are found by was kept beside them: here it is taken from their conclusions.</summary>
internal static class UnlistedEntries
{
    private const int PageSize = 500;

    /// <summary>Lists those that are not. Part of the migration's transaction.</summary>
    public static async Task ListAsync(ReceiptsDbContext context, CancellationToken cancellationToken)
    {
        var after = "";
        while (await ReadAsync(context, after, cancellationToken) is [.., var last] page)
        {
            await context.ListAsync([.. page.Select(row => row.ToRecord(issuanceQueued: false, answeredBy: null))], cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            after = last.Id;
        }
    }

    private static Task<List<EntryRow>> ReadAsync(ReceiptsDbContext context, string after, CancellationToken cancellationToken) => context.Entries
        .Where(row => row.Id.CompareTo(after) > 0 && !context.SearchedEntries.Any(listed => listed.EntryId == row.Id))
        .OrderBy(row => row.Id)
        .Take(PageSize)
        .AsNoTracking()
        .ToListAsync(cancellationToken);
}
