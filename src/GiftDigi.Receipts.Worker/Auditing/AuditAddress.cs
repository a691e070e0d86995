using GiftDigi.Receipts.Entries;
using Microsoft.AspNetCore.WebUtilities;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>Addresses of the auditor's pages. That of a query is the query, and can be sent to a colleague.</summary>
internal static class AuditAddress
{
    public const string Root = "/staff/audit";
    public const string Older = "older";
    public const string Newer = "newer";

    /// <summary>The newest page of a query.</summary>
    public static string Query(EntryFilter filter) => $"{Root}{FilterAddress.Write(filter)}";

    /// <summary>The page of a query that is next to one, seen from an entry at its end.</summary>
    public static string Query(EntryFilter filter, string direction, EntryId from) => QueryHelpers.AddQueryString(Query(filter), direction, from.Value);

    /// <summary>All of a query as a file.</summary>
    public static string Export(EntryFilter filter, string format) => QueryHelpers.AddQueryString($"{Root}/export{FilterAddress.Write(filter)}", "format", format);

    /// <summary>What verifies the chain, and leads back to a query.</summary>
    public static string Chain(EntryFilter filter) => $"{Root}/chain{FilterAddress.Write(filter)}";

    /// <summary>An entry's story.</summary>
    public static string Of(EntryId entry) => $"{Root}/entries/{entry}";
}
