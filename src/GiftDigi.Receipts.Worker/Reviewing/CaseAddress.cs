using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using Microsoft.AspNetCore.WebUtilities;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>Addresses of the queue and its entries, with what of the queue is looked at.</summary>
internal static class CaseAddress
{
    /// <summary>The queue, or a page of it.</summary>
    public static string Queue(CaseFilter filter, EntryId? after = null, EntryId? undo = null) => With(CaseEndpoints.Root, filter, after, undo);

    /// <summary>An entry.</summary>
    public static string Of(EntryId entry, CaseFilter filter, EntryId? undo = null) => With($"{CaseEndpoints.Root}/{entry}", filter, after: null, undo);

    /// <summary>Something that is done to an entry.</summary>
    public static string Of(EntryId entry, string action, CaseFilter filter) => With($"{CaseEndpoints.Root}/{entry}/{action}", filter, after: null, undo: null);

    /// <summary>What takes the next entry, after one that is passed over.</summary>
    public static string Next(CaseFilter filter, EntryId? after = null) => With($"{CaseEndpoints.Root}/next", filter, after, undo: null);

    /// <summary>What of the queue an address is about; words that mean nothing are left out.</summary>
    public static CaseFilter FilterOf(IQueryCollection query) => new(
        CampaignId.TryParse(query["campaign"], out var campaign) ? campaign : null,
        Enum.TryParse<Reason>(query["reason"], out var reason) && Enum.IsDefined(reason) ? reason : null);

    /// <summary>The entry that an address names under a word; null when it names none.</summary>
    public static EntryId? EntryOf(IQueryCollection query, string name) => EntryId.TryParse(query[name], out var entry) ? entry : null;

    private static string With(string address, CaseFilter filter, EntryId? after, EntryId? undo) => QueryHelpers.AddQueryString(
        address,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["campaign"] = filter.Campaign?.Value,
            ["reason"] = filter.Reason?.ToString(),
            ["after"] = after?.Value,
            ["undo"] = undo?.Value,
        }.Where(part => part.Value is not null));
}
