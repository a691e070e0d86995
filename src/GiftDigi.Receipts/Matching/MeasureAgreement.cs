namespace GiftDigi.Receipts.Matching;

/// <summary>Whether the sizes in two names are the same.</summary>
internal enum MeasureAgreement
{
    /// <summary>Every size of the product is printed, and none that it does not have.</summary>
    Agree,

    /// <summary>A size of the product is not printed, and nothing else speaks against it.</summary>
    Incomplete,

    /// <summary>Another size is printed.</summary>
    Conflict,
}
