namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>By what an earlier entry is found that may show the same.</summary>
public enum PaperKeyKind
{
    /// <summary>The photo, byte for byte.</summary>
    Image,

    /// <summary>Day, minute and total of the purchase.</summary>
    NearPurchase,

    /// <summary>Day, receipt number and total: it finds a paper of which the time was misread.</summary>
    NumberedTotal,

    /// <summary>Day, minute and receipt number: it finds a paper of which the total was misread or cut off.</summary>
    NumberedTime,

    /// <summary>Day, minute and the registration number of the issuer: it finds a paper of which the foot was cut off.</summary>
    IssuedTime,

    /// <summary>Total and a part of the basket: it finds a paper of which the head was cut off.</summary>
    Basket,

    /// <summary>A part of the sketch of all text: it finds a paper of which hardly a fact was understood.</summary>
    Text,
}
