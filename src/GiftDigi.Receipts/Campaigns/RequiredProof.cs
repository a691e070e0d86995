using System.Text.RegularExpressions;
using GiftDigi.Receipts.Proofs;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>A number that every entry must give.</summary>
/// <param name="Id">Its name within the campaign.</param>
/// <param name="Kind">What it proves.</param>
/// <param name="Name">What entrants call it.</param>
public sealed record RequiredProof(string Id, ProofKind Kind, string Name)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>What the whole number looks like, in capitals and without hyphens; null when it may look like anything.</summary>
    public string? Pattern { get; init; }

    /// <summary>Its check digit; null when it has none.</summary>
    public CheckDigit? CheckDigit { get; init; }

    /// <summary>Whether only those on a list are right.</summary>
    public bool IsListed { get; init; }

    /// <summary>With how many entries one may be used; null when with any number.</summary>
    public int? Uses { get; init; }

    /// <summary>Whether a pattern matches a whole text, in time that is linear in the text, whatever the pattern; the last patterns are kept compiled.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It looks around or back.</exception>
    internal static bool IsMatch(string pattern, string text) => Regex.IsMatch(text, $"^(?:{pattern})$", Options, MatchTimeout);

    /// <summary>Reads what was typed.</summary>
    /// <returns>The number, or what is wrong with it.</returns>
    public (ProofNumber Number, ProofFault? Fault) Read(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? (default, ProofFault.Missing)
        : !ProofNumber.TryParse(typed, out var number) || (Pattern is not null && !IsMatch(Pattern, number.Value)) ? (default, ProofFault.Malformed)
        : CheckDigit is { } digit && !CheckDigits.IsRight(digit, number.Value) ? (default, ProofFault.Mistyped)
        : (number, null);
}
