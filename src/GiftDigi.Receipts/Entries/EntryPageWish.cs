namespace GiftDigi.Receipts.Entries;

/// <summary>Which page of a listing is wanted: the newest entries, or those next to one that was on another page.</summary>
/// <param name="Limit">The most entries on it.</param>
/// <param name="OlderThan">Those that follow this one, going back in time.</param>
/// <param name="NewerThan">Those that come before it; asked when <paramref name="OlderThan"/> is null.</param>
public sealed record EntryPageWish(int Limit, EntryId? OlderThan = null, EntryId? NewerThan = null)
{
    /// <summary>No more than this are counted: a page must not wait for a number that nobody reads to its end. More than are on a page.</summary>
    public int MostCounted { get; init; } = 10_000;

    /// <summary>The part of a listing, the newest first, that is wanted.</summary>
    /// <param name="ids">The listing, with an entry beside the page on either side where there is one.</param>
    /// <returns>The ids of the page, and whether there are newer and older ones.</returns>
    public (IReadOnlyList<string> Ids, bool HasNewer, bool HasOlder) Of(IReadOnlyList<string> ids)
    {
        var (start, end) = (0, ids.Count);
        if (OlderThan is { Value: var older })
        {
            start = CountNewer(ids, older, isIncluded: true);
            end = Math.Min(start + Limit, ids.Count);
        }
        else if (NewerThan is { Value: var newer })
        {
            end = CountNewer(ids, newer, isIncluded: false);
            start = Math.Max(0, end - Limit);
        }
        else
        {
            end = Math.Min(Limit, end);
        }

        return ([.. ids.Skip(start).Take(end - start)], start > 0, end < ids.Count);
    }

    private static int CountNewer(IReadOnlyList<string> ids, string cursor, bool isIncluded) =>
        ids.TakeWhile(id => string.CompareOrdinal(id, cursor) is var order && (order > 0 || (order == 0 && isIncluded))).Count();
}
