using System.Text.RegularExpressions;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Privacy;

namespace GiftDigi.Receipts.Intake;

/// <summary>What an entrant writes, made fit to be stored and shown.</summary>
public static partial class EntrantWord
{
    /// <summary>
    /// The text on one line, at most <see cref="FollowUps.LongestWord"/> characters of it, without control characters, and with a star for
    /// every character of numbers of cards and members, phone numbers and mail addresses; null when
    /// nothing is left.
    /// </summary>
    public static string? Clean(string? text)
    {
        var line = new string([.. (text ?? "").Take(FollowUps.LongestWord).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]).Trim();
        if (line.Length == 0)
        {
            return null;
        }

        try
        {
            return Contact().Replace(PersonalData.HideNumbers(line), match => new(PersonalData.Hidden, match.Length));
        }
        catch (RegexMatchTimeoutException)
        {
            return new(PersonalData.Hidden, line.Length);
        }
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w.-]{1,64}|(?<!\p{Nd})\p{Nd}(-?\p{Nd}){8,15}(?!\p{Nd})", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Contact();
}
