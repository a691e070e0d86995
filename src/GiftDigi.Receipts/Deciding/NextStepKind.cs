namespace GiftDigi.Receipts.Deciding;

/// <summary>What an entrant can do about an answer.</summary>
public enum NextStepKind
{
    /// <summary>Nothing more: the gift is on its way, a person decides, or the answer is final.</summary>
    Nothing,

    /// <summary>Photograph the receipt again.</summary>
    Retake,

    /// <summary>Send the numbers again that the campaign asks for, without the slip.</summary>
    Correction,

    /// <summary>Send a photo of the package, with its name and product code, beside the receipt.</summary>
    PackagePhoto,
}
