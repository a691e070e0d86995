using System.Text;

namespace GiftDigi.Receipts.Proofs;

/// <summary>
/// A number as it is compared: however it was typed, half-width capitals and digits without spaces and hyphens. It may be worth a prize
/// or name a person, so it is neither stored nor shown; <see cref="ToString"/> gives its last characters only.
/// </summary>
public readonly record struct ProofNumber
{
    /// <summary>The fewest characters; fewer could be guessed.</summary>
    public const int Shortest = 4;

    /// <summary>The most.</summary>
    public const int Longest = 64;

    private const int ShortestShown = 9;
    private const int Shown = 3;

    private ProofNumber(string value) => Value = value;

    /// <summary>The characters: A to Z and 0 to 9.</summary>
    internal string Value { get; }

    /// <summary>Reads what an entrant typed; false when that is too short, too long, or has other characters.</summary>
    public static bool TryParse(string? text, out ProofNumber number)
    {
        number = default;
        if (text is null || text.Length > 4 * Longest || text.Any(char.IsSurrogate))
        {
            return false;
        }

        var value = string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !IsHyphen(c))).ToUpperInvariant();
        if (value.Length is < Shortest or > Longest || !value.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        number = new(value);
        return true;
    }

    /// <summary>The last characters, where enough others are left to hide.</summary>
    public override string ToString() => Value.Length < ShortestShown ? "…" : $"…{Value[^Shown..]}";

    // On a Japanese keyboard the key for a hyphen gives a long vowel mark.
    private static bool IsHyphen(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.DashPunctuation || c is '\u2212' or 'ー';
}
