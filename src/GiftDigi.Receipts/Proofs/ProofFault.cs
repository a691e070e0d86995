namespace GiftDigi.Receipts.Proofs;

/// <summary>What is wrong with a number, as can be told without knowing which numbers are right.</summary>
public enum ProofFault
{
    /// <summary>The campaign asks for it, and it is not given.</summary>
    Missing,

    /// <summary>The campaign asks for no such number.</summary>
    NotAskedFor,

    /// <summary>It has too few or too many characters, or others than it may have.</summary>
    Malformed,

    /// <summary>Its check digit does not follow from the others: a slip in typing.</summary>
    Mistyped,
}
