namespace GiftDigi.Receipts.Parsing;

/// <summary>Puts right what readers take digits and yen signs for, only where a number must stand. Lengths stay equal.</summary>
internal static class NumericText
{
    private const string Letters = "OoQD〇○lI|iSsBZzgqAb";
    private const string Digits = "0000001111558229946";

    /// <summary>What a yen sign is read as; only before a digit and after a space, a bracket or nothing.</summary>
    private const string YenLikes = "YWギそも半羊学{£$‘";

    public static string Of(string text)
    {
        var characters = text.ToCharArray();
        for (var index = 0; index < characters.Length - 1; index++)
        {
            characters[index] = IsYen(characters.AsSpan(index), index == 0 ? ' ' : characters[index - 1]) ? '¥' : characters[index];
        }

        for (var start = 0; start < characters.Length;)
        {
            var end = start;
            while (end < characters.Length && IsTokenPart(characters[end]))
            {
                end++;
            }

            FoldToken(characters.AsSpan(start, end - start), start == 0 ? ' ' : characters[start - 1]);
            start = end + 1;
        }

        return new(characters);
    }

    private static bool IsYen(ReadOnlySpan<char> text, char before)
    {
        var opens = before is ' ' or '(' && YenLikes.Contains(text[0], StringComparison.Ordinal);
        return opens && (char.IsAsciiDigit(text[1]) || text is ['半', ' ', >= '0' and <= '9', ..]);
    }

    private static bool IsTokenPart(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is ',' or '.' or '|' or '〇' or '○';

    private static void FoldToken(Span<char> token, char before)
    {
        var digits = 0;
        var likes = 0;
        foreach (var character in token)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            likes += Letters.Contains(character, StringComparison.Ordinal) ? 1 : 0;
        }

        var onlyDigits = digits + likes + token.Count(',') + token.Count('.') == token.Length;
        if (!onlyDigits || (before != '¥' && (digits < 2 || digits < likes || (before is not ('-' or ':') && !char.IsAsciiDigit(token[0])))))
        {
            return;
        }

        for (var index = 0; index < token.Length; index++)
        {
            var like = Letters.IndexOf(token[index], StringComparison.Ordinal);
            token[index] = like < 0 ? token[index] : Digits[like];
        }
    }
}
