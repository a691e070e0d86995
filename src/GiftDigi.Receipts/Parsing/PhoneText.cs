using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A phone number in a row.</summary>
internal static partial class PhoneText
{
    private const int Shortest = 10;
    private const int Longest = 11;

    /// <summary>The number, digits and hyphens, and where it stands; null when there is none.</summary>
    public static (string Number, int Start, int Length, bool IsLabelled)? Find(string text)
    {
        if (NotTheShop().IsMatch(text))
        {
            return null;
        }

        foreach (Match match in Number().Matches(text))
        {
            var parts = new[] { match.Groups["area"].Value, match.Groups["exchange"].Value, match.Groups["line"].Value };
            if (parts.Sum(part => part.Length) is >= Shortest and <= Longest)
            {
                return (string.Join('-', parts), match.Index, match.Length, Label().IsMatch(text[..match.Index]));
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<![\d-])\(?(?<area>0\d{1,4})(\s?[-ー()・.:~]{1,2}\s?|\s)"
        + @"(?<exchange>\d{1,4})(\s?[-ー()・.~]{1,2}\s?|\s)(?<line>\d{3,4})(?![\d-])",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Number();

    [GeneratedRegex("(TEL|電話|でんわ|☎)[^0-9]{0,4}$", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex Label();

    [GeneratedRegex("FAX(?!.*TEL)|フリーダイヤル|フリーコール|相談|お問い?合わせ|^[^0-9]{0,12}0120", TextPattern.AnyCase, TextPattern.Milliseconds)]
    private static partial Regex NotTheShop();
}
