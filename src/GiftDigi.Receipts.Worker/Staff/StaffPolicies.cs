using System.Security.Claims;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;
using Microsoft.AspNetCore.Authorization;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>What the roles may do.</summary>
internal static class StaffPolicies
{
    /// <summary>Decide referred entries.</summary>
    public const string Review = "review";

    /// <summary>Publish, stop and change campaigns; look at the dashboard.</summary>
    public const string Manage = "manage";

    /// <summary>Look at everything that happened.</summary>
    public const string Audit = "audit";

    /// <summary>Give accounts and tokens.</summary>
    public const string Administer = "administer";

    /// <summary>Whoever has an account, whatever it is for.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The claim of those who must change their password before they do anything.</summary>
    public const string MustChangePassword = "must-change-password";

    /// <summary>The claim of those who sign in with the organisation's account.</summary>
    public const string OfOrganisation = "of-organisation";

    private static readonly Dictionary<string, Role[]> Allowed = new(StringComparer.Ordinal)
    {
        [Review] = [Role.Reviewer, Role.Manager, Role.Administrator],
        [Manage] = [Role.Manager, Role.Administrator],
        [Audit] = [Role.Auditor, Role.Administrator],
        [Administer] = [Role.Administrator],
        [SignedIn] = Enum.GetValues<Role>(),
    };

    /// <summary>Whether a person may do what a policy is about.</summary>
    public static bool May(this ClaimsPrincipal user, string policy) => Allowed[policy].Any(role => user.IsInRole(role.ToString()));

    /// <summary>Whether a person signed in with the organisation's account, and has no password here.</summary>
    public static bool IsOfOrganisation(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == OfOrganisation);

    /// <summary>The name that decisions of a signed-in person are signed with.</summary>
    public static ReviewerId NameOf(this ClaimsPrincipal user) =>
        ReviewerId.TryParse(user.Identity?.Name, out var name) ? name : throw new InvalidOperationException("Nobody is signed in.");

    public static void Add(AuthorizationOptions options)
    {
        foreach (var (policy, roles) in Allowed)
        {
            options.AddPolicy(policy, builder => builder.RequireRole(roles.Select(role => role.ToString())));
        }
    }
}
