namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>What a character is, in the NFKC text of a line.</summary>
internal static class CharacterTraits
{
    /// <summary>Hiragana.</summary>
    internal static bool IsHiragana(this char character) => character is >= 'ぁ' and <= 'ゖ';

    /// <summary>Katakana or the long vowel.</summary>
    internal static bool IsKatakana(this char character) => character is (>= 'ァ' and <= 'ヺ') or 'ー';

    /// <summary>Either kana.</summary>
    internal static bool IsKana(this char character) => character.IsHiragana() || character.IsKatakana();

    /// <summary>A kanji or the sign that repeats one.</summary>
    internal static bool IsKanji(this char character) => character is (>= '一' and <= '鿿') or '々';

    /// <summary>A digit or the yen sign.</summary>
    internal static bool IsFigure(this char character) => char.IsAsciiDigit(character) || character == '¥';
}
