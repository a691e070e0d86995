namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>A name that is looked for, once, however many entries have it: parts of names are looked for among these.</summary>
internal sealed class SearchedNameRow
{
    public long Id { get; init; }

    public required SearchedNameKind Kind { get; init; }

    public required string Name { get; init; }
}
