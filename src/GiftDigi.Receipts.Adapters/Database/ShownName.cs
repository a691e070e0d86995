namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A name that an entry shows.</summary>
/// <param name="Kind">What it is the name of.</param>
/// <param name="Name">The name.</param>
/// <param name="EntryId">The entry.</param>
internal sealed record ShownName(SearchedNameKind Kind, string Name, string EntryId);
