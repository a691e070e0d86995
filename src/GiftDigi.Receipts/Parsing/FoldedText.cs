using System.Globalization;
using System.Text;

namespace GiftDigi.Receipts.Parsing;

/// <summary>
/// Printed text beside its comparable form: NFKC, one sign each for yen, dash, cross and space. Every folded character
/// knows where it came from, so that a name found in the folded text is given back as printed.
/// </summary>
internal sealed class FoldedText
{
    private const string Dashes = "-‐‑‒–−﹣－";
    private const string Rules = "—―─━";
    private const string Yens = "¥￥\\＼";
    private const string Crosses = "×✕✖╳";
    private readonly string _printed;
    private readonly IReadOnlyList<int> _sources;

    private FoldedText(string text, string printed, IReadOnlyList<int> sources) => (Text, _printed, _sources) = (text, printed, sources);

    /// <summary>The comparable form.</summary>
    public string Text { get; }

    public static FoldedText Of(string printed)
    {
        var text = new StringBuilder();
        var sources = new List<int>();
        var start = 0;
        while (start < printed.Length && text.Length < ParsingBounds.CharactersPerRow)
        {
            var length = ClusterLength(printed, start);
            foreach (var character in Fold(printed.Substring(start, length)))
            {
                text.Append(character);
                sources.Add(start);
            }

            start += length;
        }

        sources.Add(start);
        return new(DashBetweenDigits(text).ToString(), printed, sources);
    }

    /// <summary>What is printed where <paramref name="length"/> folded characters from <paramref name="start"/> stand.</summary>
    public string Printed(int start, int length) => _printed[_sources[start].._sources[start + length]].Trim();

    /// <summary>The printed index of the folded character at <paramref name="index"/>.</summary>
    public int SourceOf(int index) => _sources[index];

    /// <summary>The folded index of the printed character at <paramref name="printedIndex"/>.</summary>
    public int IndexOf(int printedIndex)
    {
        var index = 0;
        while (index < _sources.Count - 1 && _sources[index] < printedIndex)
        {
            index++;
        }

        return index;
    }

    /// <summary>A half-width kana and its voicing mark fold as one character.</summary>
    private static int ClusterLength(string text, int start)
    {
        var end = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
        while (end < text.Length && text[end] is 'ﾞ' or 'ﾟ' or '\u3099' or '\u309A')
        {
            end++;
        }

        return end - start;
    }

    private static string Fold(string cluster)
    {
        var first = cluster[0];
        if (Yens.Contains(first, StringComparison.Ordinal))
        {
            return "¥";
        }

        if (Dashes.Contains(first, StringComparison.Ordinal))
        {
            return "-";
        }

        if (Rules.Contains(first, StringComparison.Ordinal))
        {
            return "ー";
        }

        if (Crosses.Contains(first, StringComparison.Ordinal))
        {
            return "x";
        }

        if (char.IsWhiteSpace(first) || char.IsControl(first) || cluster.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
        {
            return " ";
        }

        return NormalizeOrSpace(cluster);
    }

    /// <summary>Noncharacters cannot be normalised; nothing prints them.</summary>
    private static string NormalizeOrSpace(string cluster)
    {
        var printable = cluster.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Format));
        return printable ? string.Concat(cluster.Normalize(NormalizationForm.FormKC).Select(Digit)) : " ";
    }

    /// <summary>Digits of other scripts are digits: patterns find them, and no number is made of them otherwise.</summary>
    private static char Digit(char character) => char.IsDigit(character) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)) : character;

    /// <summary>A long vowel sign between digits is a dash that was taken for one.</summary>
    private static StringBuilder DashBetweenDigits(StringBuilder text)
    {
        for (var index = 1; index < text.Length - 1; index++)
        {
            if (text[index] == 'ー' && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]))
            {
                text[index] = '-';
            }
        }

        return text;
    }
}
