namespace GiftDigi.Receipts.Deciding;

/// <summary>Why an entry was not approved. Its id, in files and answers, is the name in kebab case (<c>not-a-receipt</c>).</summary>
public enum Reason
{
    /// <summary>The file is no image that can be opened.</summary>
    UnreadableImage,

    /// <summary>The image that was received is gone from the store.</summary>
    ImageMissing,

    /// <summary>The image could not be processed, however often it was tried.</summary>
    NotProcessed,

    /// <summary>The picture shows no receipt: something else, or the slip of a card.</summary>
    NotAReceipt,

    /// <summary>The shots of one receipt could not be put together for certain.</summary>
    ShotsDoNotJoin,

    /// <summary>What the terms ask for could not be read with certainty.</summary>
    Illegible,

    /// <summary>There are several receipts in the picture.</summary>
    SeveralReceipts,

    /// <summary>Bought before or after the purchase period.</summary>
    OutsidePurchasePeriod,

    /// <summary>Bought at a time of day, or on a day of the week, that does not count.</summary>
    OutsidePurchaseHours,

    /// <summary>Entered before or after the entry period.</summary>
    OutsideEntryPeriod,

    /// <summary>Bought in a shop that does not take part.</summary>
    NotParticipatingMerchant,

    /// <summary>The receipt shows no participating product.</summary>
    NoParticipatingProduct,

    /// <summary>Too few pieces or too small an amount of the participating products.</summary>
    BelowMinimum,

    /// <summary>A number that the campaign asks for is missing, or not among those that are right.</summary>
    InvalidProof,

    /// <summary>As many entries are approved as the terms allow: of the entrant, of that day, in all, or by the budget.</summary>
    LimitReached,

    /// <summary>The photo, the purchase or a number was entered before.</summary>
    AlreadyUsed,

    /// <summary>The receipt, or its picture, shows signs of having been changed or put together.</summary>
    Altered,

    /// <summary>The picture is one of a screen, not of paper.</summary>
    RePhotographed,

    /// <summary>More entries in a short time than one shopper makes.</summary>
    UnusualActivity,

    /// <summary>It would be approved, and the terms want a person to do that.</summary>
    ApprovalByPerson,
}
