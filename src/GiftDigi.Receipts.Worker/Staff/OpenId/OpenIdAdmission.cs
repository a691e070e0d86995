namespace GiftDigi.Receipts.Worker.Staff.OpenId;

/// <summary>Whether a person whom the organisation vouches for may come in.</summary>
internal abstract record OpenIdAdmission
{
    private OpenIdAdmission()
    {
    }

    /// <summary>They may, with this account.</summary>
    internal sealed record Admitted(StaffUser User) : OpenIdAdmission;

    /// <summary>None of their roles or groups means anything here.</summary>
    internal sealed record NoRole : OpenIdAdmission;

    /// <summary>Their account was closed here.</summary>
    internal sealed record Closed : OpenIdAdmission;

    /// <summary>They have proved themselves by one factor, and more are wanted.</summary>
    internal sealed record OneFactor : OpenIdAdmission;
}
