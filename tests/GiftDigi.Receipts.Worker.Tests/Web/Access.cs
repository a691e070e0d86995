namespace GiftDigi.Receipts.Worker.Tests.Web;

/// <summary>Whom an endpoint lets in.</summary>
internal enum Access
{
    /// <summary>Everybody.</summary>
    Anyone,

    /// <summary>Whoever has an account.</summary>
    SignedIn,

    /// <summary>Those who decide entries.</summary>
    Review,

    /// <summary>Those who publish campaigns.</summary>
    Manage,

    /// <summary>Those who look at everything that happened.</summary>
    Audit,

    /// <summary>Those who give accounts.</summary>
    Administer,

    /// <summary>Programs with a token.</summary>
    Token,
}
