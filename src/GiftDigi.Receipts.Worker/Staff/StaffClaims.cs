using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Staff;

/// <summary>What a session says of its account: name, role, whether it is the organisation's, and whether the password must be changed first.</summary>
internal sealed class StaffClaims(UserManager<StaffUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<StaffUser>(users, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(identity.RoleClaimType, user.Account.Role.ToString()));
        if (user.Account.Origin is not null)
        {
            identity.AddClaim(new(StaffPolicies.OfOrganisation, "true"));
        }

        if (user.Account.MustChangePassword)
        {
            identity.AddClaim(new(StaffPolicies.MustChangePassword, "true"));
        }

        return identity;
    }
}
