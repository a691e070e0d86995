using System.Text.Json.Nodes;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening.Repeats;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Finds the earlier entries that may show the same paper, and keeps what an entry will be found by.</summary>
internal static class EarlierEntries
{
    /// <summary>Of the entries that share a key, so many are looked at, the last ones: who enters a paper again does so soon.</summary>
    private const int MostOfKey = 10;

    /// <summary>The likest of the entries that share a key, and of those that wait with the same photo and were received before: they have the better claim.</summary>
    public static async Task<IReadOnlyList<EarlierEntry>> FindEarlierAsync(
        this ReceiptsDbContext context, Entry entry, PaperFingerprint? paper, CancellationToken cancellationToken)
    {
        var (id, chain, campaign, image, received) = (entry.Id.Value, entry.Chain.Value, entry.Campaign.Value, entry.Image?.Value, Kebab.Write(EntryState.Received));
        var keys = PaperKey.Of(entry, paper);
        var (all, own) = (Json(keys), Json(keys.Where(key => !key.IsOfMany)));

        // CROSS JOIN keeps the keys outside: each is one step down the primary key, and no more of its entries are read than the limit.
        var found = await context.Database.SqlQuery<EarlierEntryRow>(
            $"""
            WITH sharing (id) AS (
                SELECT entries.id FROM json_each({all}) AS key CROSS JOIN entries
                WHERE entries.id IN (
                    SELECT entry_id FROM fingerprints
                    WHERE kind = key.value ->> 0 AND value = key.value ->> 1 AND campaign_id = {campaign}
                    ORDER BY entry_id DESC LIMIT {MostOfKey})
                UNION
                SELECT entries.id FROM json_each({own}) AS key CROSS JOIN entries
                WHERE entries.id IN (
                    SELECT entry_id FROM fingerprints
                    WHERE kind = key.value ->> 0 AND value = key.value ->> 1 AND campaign_id <> {campaign}
                    ORDER BY campaign_id, entry_id LIMIT {MostOfKey})
                UNION
                SELECT * FROM (
                    SELECT id FROM entries
                    WHERE campaign_id = {campaign} AND image_fingerprint = {image} AND state = {received} AND id < {id}
                    ORDER BY id LIMIT {MostOfKey}))
            SELECT entries.id AS "Id", entries.campaign_id AS "CampaignId", entries.entrant_id AS "EntrantId",
                entries.image_fingerprint AS "ImageFingerprint", papers.fingerprint AS "Fingerprint"
            FROM sharing CROSS JOIN entries ON entries.id = sharing.id LEFT JOIN papers ON papers.entry_id = sharing.id
            WHERE entries.chain_id <> {chain}
            """).ToListAsync(cancellationToken);
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

    private static string Json(IEnumerable<PaperKey> keys) =>
        new JsonArray([.. keys.Select(key => new JsonArray(Kebab.Write(key.Kind), key.Value))]).ToJsonString();
}
