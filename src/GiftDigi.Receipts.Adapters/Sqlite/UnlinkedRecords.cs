using GiftDigi.Receipts.Adapters.Database;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Sqlite;

/// <summary>
/// The audit records of a database that was made before they were linked. The migration puts them aside; here they are linked in
/// the order in which they were written. What was changed before that cannot be told any more.
/// </summary>
internal static class UnlinkedRecords
{
    private const int PageSize = 500;

    /// <summary>Links them and takes the table away; nothing when there is none. Part of the migration's transaction.</summary>
    public static async Task LinkAsync(ReceiptsDbContext context, CancellationToken cancellationToken)
    {
        var tables = await context.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = 'audit_records_unlinked'")
            .ToListAsync(cancellationToken);
        if (tables is not [1])
        {
            return;
        }

        var after = 0L;
        while (await ReadAsync(context, after, cancellationToken) is [.., var last] page)
        {
            await context.AppendAsync(page.Select(row => row.ToRecord()), cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
            after = last.Sequence;
        }

        await context.Database.ExecuteSqlAsync($"DROP TABLE audit_records_unlinked", cancellationToken);
    }

    private static Task<List<AuditRow>> ReadAsync(ReceiptsDbContext context, long after, CancellationToken cancellationToken) =>
        context.AuditRecords
            .FromSql($"SELECT *, '' AS previous_hash, '' AS hash FROM audit_records_unlinked WHERE sequence > {after} ORDER BY sequence LIMIT {PageSize}")
            .AsNoTracking()
            .ToListAsync(cancellationToken);
}
