using System.Runtime.CompilerServices;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Entries;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>The append-only history as a table.</summary>
internal sealed class DatabaseAuditTrail(ReceiptsDatabase database) : IAuditTrail
{
    private const int PageSize = 500;

    /// <inheritdoc/>
    public Task AppendAsync(AuditRecord record, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                await context.AppendAsync([record], cancellationToken);
                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditRecord>> ListAsync(EntryId entry, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AuditRecord>>(
            async context =>
            {
                var rows = await context.AuditRecords
                    .Where(row => row.EntryId == entry.Value)
                    .OrderBy(row => row.Sequence)
                    .ToListAsync(cancellationToken);
                return [.. rows.Select(row => row.ToRecord())];
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLink>> ListLinksAsync(EntryId entry, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AuditLink>>(
            async context =>
            {
                var rows = await context.Database.SqlQueryRaw<AuditLinkRow>(LinksOf(context, "WHERE entry_id = {0} ORDER BY sequence"), entry.Value).ToListAsync(cancellationToken);
                return [.. rows.Select(row => row.ToLink())];
            },
            cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditLink> ReadLinksAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = from;
        while (true)
        {
            var start = next;
            var page = await database.ReadAsync(
                context => context.Database.SqlQueryRaw<AuditLinkRow>(LinksOf(context, "WHERE sequence >= {0} ORDER BY sequence LIMIT {1}"), start, PageSize).ToListAsync(cancellationToken), cancellationToken);
            foreach (var row in page)
            {
                yield return row.ToLink();
            }

            if (page.Count < PageSize || page[^1].Sequence == long.MaxValue)
            {
                yield break;
            }

            next = page[^1].Sequence + 1;
        }
    }

    /// <inheritdoc/>
    public Task<AuditHead?> FindHeadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context => await context.AuditHeads.AsNoTracking().ToListAsync(cancellationToken) is [var only]
                ? new AuditHead(only.Count, only.Hash)
                : null,
            cancellationToken);

    /// <inheritdoc/>
    public Task KeepVerificationAsync(KeptVerification verification, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                var (row, kept) = (AuditVerificationRow.From(verification), await context.AuditVerifications.SingleOrDefaultAsync(cancellationToken));
                if (kept is null)
                {
                    context.Add(row);
                }
                else if (kept.VerifiedAt <= row.VerifiedAt)
                {
                    context.Entry(kept).CurrentValues.SetValues(row);
                }

                return await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<KeptVerification?> FindVerificationAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context => (await context.AuditVerifications.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.ToVerification(), cancellationToken);

    private static IEnumerable<(string Column, string Name)> Parts() =>
    [
        ("entry_id", nameof(AuditLinkRow.EntryId)),
        ("step", nameof(AuditLinkRow.Step)),
        ("actor", nameof(AuditLinkRow.Actor)),
        ("at", nameof(AuditLinkRow.At)),
        ("reader_version", nameof(AuditLinkRow.ReaderVersion)),
        ("rules_version", nameof(AuditLinkRow.RulesVersion)),
        ("details", nameof(AuditLinkRow.Details)),
        ("previous_hash", nameof(AuditLinkRow.PreviousHash)),
        ("hash", nameof(AuditLinkRow.Hash)),
    ];

    /// <summary>Every part as bytes, so that nothing that was put in the place of a text passes for it.</summary>
    private static string LinksOf(ReceiptsDbContext context, string condition) =>
        $"""SELECT sequence AS "Sequence", {string.Join(", ", Parts().Select(part => $"{context.Sql.AsBytes(part.Column)} AS \"{part.Name}\""))} FROM audit_records {condition}""";
}
