using System.Globalization;
using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>
/// What figures of a known form cannot say. A language model knows no figure from another, but no telephone number and no day is made of
/// just any digits.
/// </summary>
internal static partial class PrintedFigures
{
    private const int Milliseconds = 100;
    private const int FewestDigits = 6;
    private const int DigitsOfPhone = 10;

    /// <summary>
    /// False when the text holds a phone number with an exchange that no subscriber of its area has (Ministry of Internal Affairs and
    /// Communications, numbering plan: none begins with 0 or 1, those of Tokyo with 3 to 7, those of Osaka with 4, 6 or 7), or a day that
    /// no calendar has.
    /// </summary>
    public static bool ArePossible(string text)
    {
        if (text.Count(char.IsAsciiDigit) < FewestDigits)
        {
            return true;
        }

        try
        {
            return Phones().Matches(text).All(IsPossiblePhone) && Days().Matches(text).All(IsPossibleDay);
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static bool IsPossiblePhone(Match match)
    {
        var exchange = match.Groups["exchange"].Value;
        var digits = match.Value.Count(char.IsAsciiDigit);
        return digits != DigitsOfPhone || match.Groups["area"].Value switch
        {
            "03" => exchange[0] is >= '3' and <= '7',
            "06" => exchange[0] is '4' or '6' or '7',
            "0120" or "0800" or "0570" or "0180" or "0990" => true,
            _ => exchange[0] is not ('0' or '1'),
        };
    }

    private static bool IsPossibleDay(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d-])(?<area>0[0-9]{1,4})-(?<exchange>[0-9]{1,4})-[0-9]{4}(?![\d-])", RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Phones();

    [GeneratedRegex(
        @"(?<!\d)(?<year>20[0-9]{2})\s?(?<sign>[年/.-])\s?(?<month>[0-9]{1,2})\s?(月|\k<sign>)\s?(?<day>[0-9]{1,2})(?!\d)", RegexOptions.ExplicitCapture, Milliseconds)]
    private static partial Regex Days();
}
