using System.Text;

namespace GiftDigi.Receipts.Names;

/// <summary>
/// A name in the form in which printed names are compared: NFKC, upper case, hiragana as katakana, small kana as large,
/// every dash as the long vowel mark, without spaces and marks that receipts leave out.
/// </summary>
public static class PrintedName
{
    private const char LongVowel = 'ー';
    private const int KatakanaOffset = 'ア' - 'あ';
    private const string Dashes = "-‐‑‒–—―−ー一_~〜";
    private const string Small = "ァィゥェォッャュョヮヵヶ";
    private const string Large = "アイウエオツヤユヨワカケ";

    /// <summary>The comparable form of <paramref name="name"/>; empty when nothing of it counts.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in Composed(name).ToUpperInvariant())
        {
            if (char.IsLetterOrDigit(character) || Dashes.Contains(character, StringComparison.Ordinal) || character is '%' or '&' or '+')
            {
                folded.Append(FoldCharacter(character));
            }
        }

        return folded.ToString();
    }

    // Normalising throws on lone surrogates, which hostile text may hold; such text is compared as it is.
    private static string Composed(string name) =>
        name.Any(char.IsSurrogate) ? name : name.Normalize(NormalizationForm.FormKC);

    private static char FoldCharacter(char character)
    {
        if (Dashes.Contains(character, StringComparison.Ordinal))
        {
            return LongVowel;
        }

        var katakana = character is >= 'ぁ' and <= 'ゖ' ? (char)(character + KatakanaOffset) : character;
        var small = Small.IndexOf(katakana, StringComparison.Ordinal);
        return small >= 0 ? Large[small] : katakana;
    }
}
