namespace GiftDigi.Receipts.Accounts;

/// <summary>What an account is for.</summary>
public enum Role
{
    /// <summary>Decides referred entries.</summary>
    Reviewer,

    /// <summary>Decides entries too, and publishes, stops and changes campaigns.</summary>
    Manager,

    /// <summary>Looks at everything that happened, and changes nothing.</summary>
    Auditor,

    /// <summary>Does all of that, and gives accounts to others.</summary>
    Administrator,
}
