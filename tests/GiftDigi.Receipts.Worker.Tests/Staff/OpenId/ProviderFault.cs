namespace GiftDigi.Receipts.Worker.Tests.Staff.OpenId;

/// <summary>What an organisation's sign-in can be told to do wrong.</summary>
public enum ProviderFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A token for another sign-in than the one that was asked for.</summary>
    OtherNonce,

    /// <summary>A token for no sign-in in particular.</summary>
    NoNonce,

    /// <summary>A token for another program.</summary>
    OtherAudience,

    /// <summary>A token of another organisation.</summary>
    OtherIssuer,

    /// <summary>A token that was good until two minutes ago.</summary>
    Expired,

    /// <summary>A token that will be good in two minutes.</summary>
    NotYetGood,

    /// <summary>A token signed with a key that is not the organisation's.</summary>
    OtherKey,

    /// <summary>A token whose claims were changed after it was signed.</summary>
    Changed,

    /// <summary>A token that says that it is not signed.</summary>
    NotSigned,

    /// <summary>A token that says how it is signed, and is not.</summary>
    SignatureLeftOut,

    /// <summary>A token keyed with the client's secret.</summary>
    KeyedWithSecret,

    /// <summary>A token of nobody.</summary>
    NoSubject,

    /// <summary>No ID token at all.</summary>
    NoToken,

    /// <summary>The answer to another question.</summary>
    OtherState,

    /// <summary>The person did not agree.</summary>
    Denied,

    /// <summary>It is not well itself.</summary>
    Unwell,

    /// <summary>The code is not taken.</summary>
    CodeRefused,
}
