namespace GiftDigi.Receipts.Names;

/// <summary>
/// Characters, in the form <see cref="PrintedName.Fold"/> gives them, that look so alike in thermal print that readers take
/// one for the other. Two names that differ in nothing else may be the same name; two that differ otherwise (緑茶, 麦茶) are not.
/// </summary>
internal static class Glyphs
{
    private static readonly string[] Families =
    [
        "カガ力", "キギ", "クグタダワ", "ケゲ", "コゴユ", "サザ", "シジツヅ", "スズヌ", "セゼ", "ソゾンリ", "チヂテデ", "トド卜",
        "ハバパ八", "ヒビピ", "フブプラヲ", "ヘベペ", "ホボポ", "ウヴワ", "ニ二", "ロ口", "エ工", "ミ三", "タ夕", "メX",
        "マアヤ", "レL", "ー1",
        "0OQD", "1IL", "5S", "8B", "2Z", "6G",
    ];

    /// <summary>Every two of them that readers confuse.</summary>
    public static IEnumerable<(char A, char B)> Pairs { get; } =
        [.. Families.SelectMany(family => family.SelectMany(a => family.Where(b => b != a).Select(b => (a, b)))).Distinct()];
}
