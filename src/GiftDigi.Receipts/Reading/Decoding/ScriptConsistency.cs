using System.Buffers;

namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>
/// Settles characters that are printed alike in several scripts by their neighbours, where these leave no doubt. What could be meant
/// either way stays as it was read.
/// </summary>
internal static class ScriptConsistency
{
    private static readonly SearchValues<char> AmountCharacters = SearchValues.Create("0123456789,");

    private static readonly ScriptRule[] Rules =
    [
        .. Doubles("カ力", "ロ口", "ニ二", "ハ八", "エ工", "ト卜", "タ夕"),
        .. Kana("へヘ", "べベ", "ぺペ", "りリ"),
        .. Bars(),
        .. Figures(),
        new('Y', '¥', IsYen),
    ];

    /// <summary>Rewrites a line in place, one character for one, from left to right.</summary>
    internal static void Settle(Span<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            foreach (var rule in Rules)
            {
                if (rule.From == text[index] && rule.Holds(text, index))
                {
                    text[index] = rule.To;
                    break;
                }
            }
        }
    }

    /// <summary>A katakana and its double in kanji: names are cut in the middle of words, so that only kanji on both sides make a kanji.</summary>
    private static IEnumerable<ScriptRule> Doubles(params string[] pairs) => pairs.SelectMany(pair => new ScriptRule[]
    {
        new(pair[1], pair[0], (text, index) => Before(text, index).IsKatakana() && !After(text, index).IsKanji()),
        new(pair[1], pair[0], (text, index) => After(text, index).IsKatakana() && !Before(text, index).IsKanji()),
        new(pair[0], pair[1], (text, index) => Before(text, index).IsKanji() && After(text, index).IsKanji()),
    });

    /// <summary>A hiragana and its double in katakana. A hiragana after a kanji may end a word whatever follows: 厚切りトースト.</summary>
    private static IEnumerable<ScriptRule> Kana(params string[] pairs) => pairs.SelectMany(pair => new ScriptRule[]
    {
        new(pair[0], pair[1], (text, index) => After(text, index).IsKatakana() && (IsWordStart(text, index) || Before(text, index).IsKatakana())),
        new(pair[1], pair[0], (text, index) => Before(text, index).IsHiragana() && !After(text, index).IsKatakana()),
        new(pair[1], pair[0], (text, index) => After(text, index).IsHiragana() && !Before(text, index).IsKatakana() && !IsWordStart(text, index)),
    });

    /// <summary>The long vowel, the hyphen and the kanji one.</summary>
    private static ScriptRule[] Bars() =>
    [
        new('-', 'ー', (text, index) => Before(text, index).IsKatakana() && After(text, index).IsKatakana()),
        new('一', 'ー', (text, index) => Before(text, index).IsKatakana() && !After(text, index).IsKanji()),
        new('ー', '一', (text, index) => Before(text, index).IsKanji() && After(text, index).IsKanji()),
        new('ー', '-', (text, index) => !Before(text, index).IsKana() && After(text, index).IsFigure()),
        new('一', '-', (text, index) => Before(text, index).IsFigure() && After(text, index).IsFigure()),
    ];

    /// <summary>Letters among figures.</summary>
    private static ScriptRule[] Figures() =>
    [
        new('メ', 'X', (text, index) => BeforeGap(text, index).IsFigure() && AfterGap(text, index).IsFigure()),
        new('O', '0', IsInsideNumber),
        new('o', '0', IsInsideNumber),
        new('l', '1', IsInsideNumber),
        new('I', '1', IsInsideNumber),
    ];

    private static bool IsWordStart(ReadOnlySpan<char> text, int index) => Before(text, index) == ' ';

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int index) =>
        char.IsAsciiDigit(Before(text, index)) && char.IsAsciiDigit(After(text, index));

    /// <summary>A Y that begins a word of nothing but an amount, which a name with a number (Y1000) is not.</summary>
    private static bool IsYen(ReadOnlySpan<char> text, int index)
    {
        var amount = text[(index + 1)..];
        var end = amount.IndexOfAnyExcept(AmountCharacters);
        var digits = amount[..(end < 0 ? amount.Length : end)];
        var startsWord = Before(text, index) is ' ' or '(' or '-';
        return startsWord && digits.Length > 0 && digits[0] != ',' && (digits.Contains(',') || (digits.Length <= 3 && index > 0));
    }

    private static char Before(ReadOnlySpan<char> text, int index) => index > 0 ? text[index - 1] : ' ';

    private static char After(ReadOnlySpan<char> text, int index) => index + 1 < text.Length ? text[index + 1] : ' ';

    private static char BeforeGap(ReadOnlySpan<char> text, int index)
    {
        var rest = text[..index].TrimEnd(' ');
        return rest.IsEmpty ? ' ' : rest[^1];
    }

    private static char AfterGap(ReadOnlySpan<char> text, int index)
    {
        var rest = text[(index + 1)..].TrimStart(' ');
        return rest.IsEmpty ? ' ' : rest[0];
    }
}
