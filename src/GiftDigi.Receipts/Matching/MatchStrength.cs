namespace GiftDigi.Receipts.Matching;

/// <summary>How sure it is that an item is a participating product.</summary>
public enum MatchStrength
{
    /// <summary>Its code is the product's, or its name is, but for what readers confuse.</summary>
    Certain,

    /// <summary>Its name is like the product's: a person has to look.</summary>
    Possible,
}
