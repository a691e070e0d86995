namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>What two captures have to do with each other.</summary>
public enum PaperLikeness
{
    /// <summary>Nothing: two purchases that share some facts by chance.</summary>
    Other,

    /// <summary>The same shop, day and total, and yet two purchases: what was read surely tells them apart.</summary>
    Neighbour,

    /// <summary>Likely the same paper; a person looks.</summary>
    Alike,

    /// <summary>The same purchase beyond doubt: all that makes it was read surely in both, and is the same.</summary>
    Same,
}
