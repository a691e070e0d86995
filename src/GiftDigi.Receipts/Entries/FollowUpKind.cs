namespace GiftDigi.Receipts.Entries;

/// <summary>How an entrant answers a verdict.</summary>
public enum FollowUpKind
{
    /// <summary>Another photo of the same receipt, because it could not be read.</summary>
    Retake,

    /// <summary>The numbers that the campaign asks for, corrected.</summary>
    Correction,

    /// <summary>A photo of the package beside the receipt, because its print does not tell the product.</summary>
    PackagePhoto,

    /// <summary>An objection to a rejection, with another photo of the receipt or a word.</summary>
    Appeal,
}
