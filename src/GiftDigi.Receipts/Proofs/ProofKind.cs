namespace GiftDigi.Receipts.Proofs;

/// <summary>What a number that an entrant types proves.</summary>
public enum ProofKind
{
    /// <summary>A code on or in the package.</summary>
    SerialCode,

    /// <summary>An order at a shop.</summary>
    OrderNumber,

    /// <summary>A contract.</summary>
    ContractNumber,

    /// <summary>A membership.</summary>
    MemberNumber,

    /// <summary>A phone or tablet, by its IMEI: 15 digits, the last a check digit (3GPP TS 23.003).</summary>
    Imei,
}
