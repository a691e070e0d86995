namespace GiftDigi.Receipts.Deciding;

/// <summary>How to photograph the receipt, so that this time it can be read.</summary>
public enum RetakeHint
{
    /// <summary>Send a photo as phones take them: JPEG, PNG, WebP or TIFF.</summary>
    AnotherFile,

    /// <summary>Photograph the itemised receipt: no card slip, no other thing.</summary>
    ItemisedReceipt,

    /// <summary>One receipt in a photo.</summary>
    OneReceipt,

    /// <summary>Shots from top to bottom, each beginning with the last lines of the one before.</summary>
    OverlappingShots,

    /// <summary>From closer by.</summary>
    Closer,

    /// <summary>In more light.</summary>
    MoreLight,

    /// <summary>With a steady hand, in focus.</summary>
    SteadyHand,

    /// <summary>Flat and whole, from the shop's name to the total.</summary>
    WholeAndFlat,
}
