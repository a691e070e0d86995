namespace GiftDigi.Receipts.Rendering.Printing;

/// <summary>Debian's Japanese fonts that look like a till's.</summary>
internal static class Fonts
{
    public const string Packages =
        "fonts-ipafont fonts-ipaexfont fonts-takao fonts-vlgothic fonts-noto-cjk fonts-mplus fonts-konatu fonts-dotgothic16 fonts-morisawa-bizud-mincho";

    /// <summary>How often a receipt is set in a font that is held out, where such fonts may be used.</summary>
    private const double HeldOutShare = 0.35;

    public static IReadOnlyList<string> Gothic { get; } =
        ["IPAGothic", "TakaoGothic", "VL Gothic", "Noto Sans Mono CJK JP", "IPAexGothic", "M PLUS 1 Code"];

    public static IReadOnlyList<string> Mincho { get; } = ["IPAMincho", "TakaoMincho", "Noto Serif CJK JP"];

    /// <summary>Never used while the reader is tuned, nor to train its recogniser (<c>infra/recogniser/typefaces.py</c>).</summary>
    public static IReadOnlyList<string> HeldOutGothic { get; } = ["Konatu Tohaba", "DotGothic16"];

    /// <inheritdoc cref="HeldOutGothic"/>
    public static IReadOnlyList<string> HeldOutMincho { get; } = ["BIZ UDMincho"];

    public static IEnumerable<string> HeldOut => HeldOutGothic.Concat(HeldOutMincho);

    public static IEnumerable<string> All => Gothic.Concat(Mincho).Concat(HeldOut);

    public static string Pick(bool serif, RenderScope scope, Dice dice)
    {
        var known = serif ? Mincho : Gothic;
        return scope == RenderScope.All && dice.Chance(HeldOutShare)
            ? dice.Pick(serif ? HeldOutMincho : HeldOutGothic)
            : dice.Pick(known);
    }
}
