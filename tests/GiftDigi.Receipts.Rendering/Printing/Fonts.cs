namespace GiftDigi.Receipts.Rendering.Printing;

/// <summary>Debian's Japanese fonts that look like a till's.</summary>
internal static class Fonts
{
    public static IReadOnlyList<string> Gothic { get; } =
        ["IPAGothic", "TakaoGothic", "VL Gothic", "Noto Sans Mono CJK JP", "IPAexGothic", "M PLUS 1 Code"];

    public const string Packages = "fonts-ipafont fonts-ipaexfont fonts-takao fonts-vlgothic fonts-noto-cjk fonts-mplus";

    public static IReadOnlyList<string> Mincho { get; } = ["IPAMincho", "TakaoMincho", "Noto Serif CJK JP"];
}
