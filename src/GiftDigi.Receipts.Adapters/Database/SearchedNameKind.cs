namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>What a name that is looked for is the name of.</summary>
internal enum SearchedNameKind
{
    /// <summary>An item as read, folded.</summary>
    Item,

    /// <summary>A participating product: its id.</summary>
    Product,

    /// <summary>A reader and its version.</summary>
    Reader,
}
