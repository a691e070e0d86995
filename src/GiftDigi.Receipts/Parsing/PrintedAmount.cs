using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Parsing;

/// <summary>A number that may be an amount of yen.</summary>
/// <param name="Yen">Its value; negative when a minus or a triangle stands before it, or a minus after it.</param>
/// <param name="Start">Index of its first character in the row, tax mark included.</param>
/// <param name="Length">Characters, tax mark included.</param>
/// <param name="HasCurrency">Whether a sign says that it is money.</param>
/// <param name="Mark">Tax mark before or after it; empty when there is none.</param>
/// <param name="EndsRow">Whether nothing stands after it.</param>
internal sealed partial record PrintedAmount(int Yen, int Start, int Length, bool HasCurrency, string Mark, bool EndsRow)
{
    /// <summary>Larger numbers are codes.</summary>
    public const int Greatest = 9_999_999;

    private const string Number = @"(?<number>\d{1,3}(\s?[,.'、・]{1,2}\s?\d{3})+(?!\d)|\d{1,7}(?![\d]|[.,]\d))";
    private const string Before = @"((?<=\S\s)(?<mark>[軽内外非](8|10)?)\s?)?";
    private const string Currency = @"(((?<mark>[※*★◎☆])\s?)?(?<yen>¥)¥?|(?<![A-Za-z\d])(?<yen>[*※]))";
    private const string After = @"(?<minus>-(?=\s|$))?(\s?(?<mark>[軽内外非込除](?![税消])(8|10)?%?|[※*★◎☆]+|[A-Z](?![A-Za-z\d])))?";
    private const string NoUnit = @"(?!\s?[点個コヶ%年月日時分])";

    /// <summary>Every amount in the text, left to right.</summary>
    public static IReadOnlyList<PrintedAmount> FindAll(string text)
    {
        var amounts = new List<PrintedAmount>();
        foreach (Match match in Pattern().Matches(text))
        {
            var digits = string.Concat(match.Groups["number"].Value.Where(char.IsAsciiDigit));
            if (digits.Length > 9 || digits is ['0', _, ..] || int.Parse(digits, CultureInfo.InvariantCulture) is var yen && yen > Greatest)
            {
                continue;
            }

            var isNegative = match.Groups["minus"].Success;
            amounts.Add(new(
                isNegative ? -yen : yen,
                match.Index,
                match.Length,
                match.Groups["yen"].Success,
                string.Concat(match.Groups["mark"].Captures.Select(capture => capture.Value.Trim())) + Sign(match),
                Ends(text, match)));
        }

        return amounts;
    }

    /// <summary>Behind what is money for certain, one stray character is the edge of the paper.</summary>
    private static bool Ends(string text, Match match)
    {
        var end = match.Index + match.Length;
        var isMoney = match.Groups["yen"].Success || match.Groups["minus"].Success;
        return (isMoney ? StrayEnd() : RowEnd()).IsMatch(text, end);
    }

    /// <summary>A star in the place of the yen sign marks the reduced rate where the legend says so.</summary>
    private static string Sign(Match match) => match.Groups["yen"].Value is "*" or "※" ? match.Groups["yen"].Value : "";

    [GeneratedRegex(
        $@"(?<minus>-"
        + $@"|[▲△]\s?)?{Before}{Currency}\s?(?<minus>[-▲△])?(?<number>\d{{1,3}}\s\d{{3}}(?!\d))円?{After}{NoUnit}"
        + $@"|(?<minus>-|[▲△]\s?)?{Before}{Currency}\s?(?<minus>-|[▲△]\s?)?{Number}円?{After}{NoUnit}"
        + $@"|(?<minus>-|[▲△]\s?)?(?<![\d,.]){Number}\s?(?<yen>円){After}"
        + $@"|{Before}(?<=^|[\s(]|\D:|[軽内外非])(?<minus>-|[▲△]\s?)?(?<![\d]){Number}(?=$"
        + $@"|[\s)\]\-軽内外非込除※*★◎☆]){After}{NoUnit}",
        TextPattern.Options,
        TextPattern.Milliseconds)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\G([\s)\]】」.:。'`|_]*|[:;.]?\s?[※*軽]?\s*[\s|]([^\d¥]|1))$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex StrayEnd();

    [GeneratedRegex(@"\G[\s)\]】」.。'`|_]*$", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex RowEnd();
}
