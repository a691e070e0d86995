namespace GiftDigi.Receipts.Parsing.Privacy;

/// <summary>What about a person a receipt may tell.</summary>
public enum PersonalKind
{
    /// <summary>The number of a payment card, whole or with digits already hidden.</summary>
    CardNumber,

    /// <summary>The number of a member, of a point card or of e-money.</summary>
    MemberNumber,

    /// <summary>The name of the person at the till.</summary>
    StaffName,

    /// <summary>The name of the shopper.</summary>
    CustomerName,

    /// <summary>Points or money left on a card.</summary>
    Balance,
}
