using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>Ids in one text, with a space on either side of each, so that one of them can be asked for.</summary>
internal static class StoredWords
{
    /// <summary>The ids as they are kept; null when there are none.</summary>
    public static string? Write(IReadOnlyList<string> ids) => ids.Count == 0 ? null : $" {string.Join(' ', ids)} ";

    /// <summary>Reasons as they are kept; null when there are none.</summary>
    public static string? Write(IReadOnlyList<Reason> reasons) => Write([.. reasons.Select(Kebab.Write)]);

    public static IReadOnlyList<string> Read(string? text) => text is null ? [] : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<Reason> ReadReasons(string? text) => text is null ? [] : [.. Read(text).Select(Kebab.Read<Reason>)];

    /// <summary>What a text holds that has the id in it.</summary>
    public static string Holding(string id) => $" {id} ";
}
