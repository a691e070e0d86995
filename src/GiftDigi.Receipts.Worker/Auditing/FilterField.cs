using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Worker.Web;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>One field of a query.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Wanted">What is wanted there.</param>
/// <param name="Write">Its value in a filter as text; null when it is not asked.</param>
/// <param name="Read">The filter with a value read from its text; null when it is none.</param>
internal sealed record FilterField(string Name, LocalText Wanted, Func<EntryFilter, string?> Write, Func<EntryFilter, string, EntryFilter?> Read);
