using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Microsoft.EntityFrameworkCore;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary><see cref="EntryFilter"/> as questions to the database, in columns where there are some and else in the conclusion.</summary>
internal static class WantedEntries
{
    /// <summary>The wanted entries with an id after <paramref name="after"/>.</summary>
    public static IQueryable<EntryRow> Wanted(this ReceiptsDbContext context, EntryFilter filter, string after)
    {
        var rows = WithContents(context, filter).Where(row => row.Id.CompareTo(after) > 0);
        if (filter.Campaign is { } campaign)
        {
            rows = rows.Where(row => row.CampaignId == campaign.Value);
        }

        if (filter.Entrant is { } entrant)
        {
            rows = rows.Where(row => row.EntrantId == entrant.Value);
        }

        if (filter.Verdict is { } verdict)
        {
            rows = rows.Where(row => row.Verdict == verdict);
        }

        if (filter.Reviewer is { } reviewer)
        {
            rows = rows.Where(row => row.Reviewer == reviewer.Value);
        }

        if (filter.Reader is { } reader)
        {
            rows = rows.Where(row => row.ReaderVersion!.Contains(reader));
        }

        if (filter.IsConcluded)
        {
            rows = rows.Where(row => row.State == EntryState.Concluded);
        }

        return Received(rows, filter);
    }

    private static IQueryable<EntryRow> Received(IQueryable<EntryRow> rows, EntryFilter filter)
    {
        if (filter.ReceivedFrom is { } from)
        {
            rows = rows.Where(row => row.ReceivedAt >= from);
        }

        if (filter.ReceivedBefore is { } before)
        {
            rows = rows.Where(row => row.ReceivedAt < before);
        }

        return rows;
    }

    /// <summary>What is asked of the conclusion's JSON; SQLite's lower knows the letters A to Z, which is what is wanted.</summary>
    private static IQueryable<EntryRow> WithContents(ReceiptsDbContext context, EntryFilter filter)
    {
        if (filter is { Reason: null, Merchant: null, Product: null })
        {
            return context.Entries;
        }

        var (reason, merchant, product) = (filter.Reason is { } asked ? Kebab.Write<Reason>(asked) : null, filter.Merchant, filter.Product);
        return context.Entries.FromSql(
            $"""
            SELECT * FROM entries
            WHERE ({reason} IS NULL
                OR EXISTS (SELECT 1 FROM json_each(conclusion, '$.verdict.reasons') WHERE value = {reason}))
            AND ({merchant} IS NULL
                OR EXISTS (SELECT 1 FROM json_each(conclusion, '$.receipts')
                    WHERE instr(lower(value ->> '$.merchant.value'), lower({merchant})) > 0))
            AND ({product} IS NULL
                OR EXISTS (SELECT 1 FROM json_each(conclusion, '$.products') WHERE value = {product})
                OR EXISTS (SELECT 1 FROM json_each(conclusion, '$.receipts') AS receipt, json_each(receipt.value, '$.items') AS item
                    WHERE instr(lower(item.value ->> '$.description.value'), lower({product})) > 0))
            """);
    }
}
