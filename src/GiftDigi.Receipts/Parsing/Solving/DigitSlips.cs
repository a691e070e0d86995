using System.Globalization;

namespace GiftDigi.Receipts.Parsing.Solving;

/// <summary>What a reader makes of a number when it errs: how likely each slip is among all that it may do to one number.</summary>
internal static class DigitSlips
{
    private const double Alike = 0.06;
    private const double Unlike = 0.008;

    /// <summary>In tight print one of two equal digits is lost (334 as 34) sooner than any other digit.</summary>
    private const double Merged = 0.075;
    private const double Lost = 0.01;

    /// <summary>A digit is read twice, or a yen sign is read as a leading one, sooner than a digit comes from nowhere.</summary>
    private const double Added = 0.03;
    private const double Invented = 0.005;

    /// <summary>Digits that look alike in faint or blurred print.</summary>
    private const string LookAlikes = "06 08 09 14 17 23 27 35 38 39 49 56 58 68 89";

    /// <summary>The share of errors that make <paramref name="read"/> of <paramref name="real"/>; zero where it takes more than one slip.</summary>
    public static double Share(int read, int real)
    {
        if (read == real || Math.Sign(read) != Math.Sign(real))
        {
            return 0;
        }

        var (seen, meant) = (Digits(read), Digits(real));
        return (seen.Length - meant.Length) switch
        {
            0 => Changed(seen, meant),
            -1 => Missing(seen, meant),
            1 => Surplus(seen, meant),
            _ => 0,
        };
    }

    private static double Changed(string seen, string meant)
    {
        var differing = Enumerable.Range(0, seen.Length).Where(index => seen[index] != meant[index]).ToList();
        return differing is not [var at] ? 0
            : LookAlikes.Contains(Pair(seen[at], meant[at]), StringComparison.Ordinal) ? Alike
            : Unlike;
    }

    private static double Missing(string seen, string meant) => Dropped(meant, seen) is not { } at ? 0
        : at > 0 && meant[at] == meant[at - 1] ? Merged
        : Lost;

    private static double Surplus(string seen, string meant) => Dropped(seen, meant) is not { } at ? 0
        : at == 0 || seen[at] == seen[at - 1] ? Added
        : Invented;

    /// <summary>The last digit without which <paramref name="longer"/> is <paramref name="shorter"/>; null when there is none.</summary>
    private static int? Dropped(string longer, string shorter)
    {
        var head = 0;
        while (head < shorter.Length && longer[head] == shorter[head])
        {
            head++;
        }

        return longer.AsSpan(head + 1).SequenceEqual(shorter.AsSpan(head)) ? head : null;
    }

    private static string Pair(char one, char other) => one < other ? $"{one}{other}" : $"{other}{one}";

    private static string Digits(int number) => Math.Abs((long)number).ToString(CultureInfo.InvariantCulture);
}
