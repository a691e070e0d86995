using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening.Repeats;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Finds the earlier entries that may show the same paper, and keeps what an entry will be found by.</summary>
internal static class EarlierEntries
{
    /// <summary>The likest of the entries that share a key, and of those that wait with the same photo and were received before: they have the better claim.</summary>
    public static async Task<IReadOnlyList<EarlierEntry>> FindEarlierAsync(
        this ReceiptsDbContext context, Entry entry, PaperFingerprint? paper, CancellationToken cancellationToken)
    {
        var found = await context.Database.SqlQuery<EarlierEntryRow>(context.Sql.FindEarlier(new(entry, PaperKey.Of(entry, paper)))).ToListAsync(cancellationToken);
        return EntryHistory.Likest(paper, found.Select(row => row.To(entry)));
    }

    /// <summary>Keeps what the entry will be found by, once it is approved or referred.</summary>
    public static void Keep(this ReceiptsDbContext context, Entry entry, PaperFingerprint? paper)
    {
        context.Fingerprints.AddRange(PaperKey.Of(entry, paper).Select(key => new FingerprintRow
        {
            Kind = key.Kind,
            Value = key.Value,
            CampaignId = entry.Campaign.Value,
            EntryId = entry.Id.Value,
        }));
        if (paper is not null)
        {
            context.Papers.Add(new() { EntryId = entry.Id.Value, Fingerprint = paper.ToString() });
        }
    }

    /// <summary>Gives up what the entry was found by.</summary>
    public static async Task GiveUpAsync(this ReceiptsDbContext context, Entry entry, CancellationToken cancellationToken)
    {
        await context.Fingerprints.Where(row => row.EntryId == entry.Id.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Papers.Where(row => row.EntryId == entry.Id.Value).ExecuteDeleteAsync(cancellationToken);
    }
}
