namespace GiftDigi.Receipts.Parsing;

/// <summary>Whether the amounts of a receipt tie together.</summary>
public enum ArithmeticState
{
    /// <summary>Too little was read to compare the items with the total.</summary>
    Unknown,

    /// <summary>Items and total tie together and nothing contradicts them.</summary>
    Consistent,

    /// <summary>Amounts contradict each other: something was misread, is missing or was changed.</summary>
    Inconsistent,
}
