using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Entry ids as they come back from the database.</summary>
internal static class StoredEntryId
{
    public static EntryId Read(string text) =>
        EntryId.TryParse(text, out var id) ? id : throw new FormatException("The database holds an entry id that is none.");
}
