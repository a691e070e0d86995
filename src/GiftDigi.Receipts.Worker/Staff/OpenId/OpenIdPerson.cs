using System.Security.Claims;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>A person as a verified ID token describes them.</summary>
/// <param name="Origin">Who they are.</param>
/// <param name="Wished">What they are called there; it says nothing of who they are.</param>
/// <param name="Roles">The values of the role claim.</param>
/// <param name="IsSureEnough">Whether they have proved themselves by as many factors as are wanted.</param>
internal sealed record OpenIdPerson(AccountOrigin Origin, string Wished, IReadOnlySet<string> Roles, bool IsSureEnough)
{
    private const int LongestStem = 56;
    private const int MostNames = 1000;

    /// <summary>Names that an account of theirs may have, the best first.</summary>
    public IEnumerable<ReviewerId> Names()
    {
        var letters = Wished.Split('@')[0].Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? char.ToLowerInvariant(c) : '-');
        var stem = string.Concat(letters.Take(LongestStem)).Trim('.', '-', '_');
        var name = stem.Length > 0 ? stem : "staff";
        return Enumerable.Range(1, MostNames).Select(number => new ReviewerId(number == 1 ? name : $"{name}-{number}"));
    }

    public static OpenIdPerson Of(ClaimsPrincipal principal, OpenIdOptions options)
    {
        var origin = new AccountOrigin(Required(principal, "iss"), Required(principal, "sub"));
        var isSureEnough = !options.RequireMultiFactor
            || (options.MultiFactorClass is { } wanted ? principal.HasClaim("acr", wanted) : principal.HasClaim("amr", "mfa"));
        return new(
            origin, principal.FindFirstValue(options.NameClaim) ?? "", principal.FindAll(options.RoleClaim).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal), isSureEnough);
    }

    private static string Required(ClaimsPrincipal principal, string claim) =>
        principal.FindFirstValue(claim) ?? throw new InvalidOperationException($"An ID token was accepted that has no '{claim}'.");
}
