namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Names in the form in which parts of them are looked for.</summary>
internal static class SearchedText
{
    /// <summary>Capitals and small letters are the same, as <see cref="StringComparison.OrdinalIgnoreCase"/> has it.</summary>
    public static string Fold(string text) => text.ToUpperInvariant();

    /// <summary>Names one a line; null when there are none.</summary>
    public static string? Lines(IEnumerable<string?> names)
    {
        var text = string.Join('\n', names.OfType<string>().Select(Fold).Distinct(StringComparer.Ordinal));
        return text.Length == 0 ? null : text;
    }
}
