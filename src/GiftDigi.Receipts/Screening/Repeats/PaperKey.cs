using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>What two entries share when they may show the same paper.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Value">Compared as it is.</param>
public readonly record struct PaperKey(PaperKeyKind Kind, string Value)
{
    /// <summary>Whether papers of many purchases may share it, rather than captures of one.</summary>
    public bool IsOfMany => Kind is PaperKeyKind.Basket or PaperKeyKind.Text;

    /// <summary>The keys of an entry: its file, and what was read of its paper.</summary>
    public static IReadOnlyList<PaperKey> Of(Entry entry, PaperFingerprint? paper) =>
        [.. entry.Image is { } image ? (PaperKey[])[new(PaperKeyKind.Image, image.Value)] : [], .. paper?.Keys ?? []];
}
