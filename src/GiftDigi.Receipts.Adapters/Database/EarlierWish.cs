using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>By what earlier entries that may show the same paper are looked for.</summary>
/// <param name="Entry">The entry that is decided.</param>
/// <param name="Keys">What it would be found by in its own campaign.</param>
internal sealed record EarlierWish(Entry Entry, IReadOnlyList<PaperKey> Keys)
{
    /// <summary>Of the entries that share a key, so many are looked at, the last ones: who enters a paper again does so soon.</summary>
    public const int MostOfKey = 10;

    /// <summary>What it would be found by in other campaigns.</summary>
    public IReadOnlyList<PaperKey> OwnKeys => [.. Keys.Where(key => !key.IsOfMany)];
}
