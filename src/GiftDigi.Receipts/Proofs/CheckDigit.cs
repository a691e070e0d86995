namespace GiftDigi.Receipts.Proofs;

/// <summary>How the last characters of a number follow from the others, so that a slip in typing shows.</summary>
public enum CheckDigit
{
    /// <summary>Digits: every second one doubled (ISO/IEC 7812-1); of cards and IMEI.</summary>
    Luhn,

    /// <summary>Digits weighted 3 and 1 (GS1 General Specifications); of product codes.</summary>
    Gs1,

    /// <summary>Digits weighted 2 to 7 from the right, modulo 11; what would need two digits is 0.</summary>
    Modulus11,

    /// <summary>Letters and digits, the last two of them check digits (ISO/IEC 7064, MOD 97-10).</summary>
    Iso7064Mod97,

    /// <summary>Letters and digits, the last of them a check character (ISO/IEC 7064, MOD 37,36).</summary>
    Iso7064Mod37,
}
