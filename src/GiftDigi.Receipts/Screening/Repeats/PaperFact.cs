namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>What a till prints that tells one purchase from another. A fingerprint holds them in this order.</summary>
public enum PaperFact
{
    /// <summary>The registration number of who issued it: all shops of a chain have the same one.</summary>
    Issuer,

    /// <summary>The shop's phone number, digits only.</summary>
    Phone,

    /// <summary>The day of purchase (<c>2026-11-20</c>).</summary>
    Day,

    /// <summary>The minute of purchase (<c>10:15</c>).</summary>
    Time,

    /// <summary>The total, in yen.</summary>
    Total,

    /// <summary>The number of the receipt, digits only.</summary>
    Number,

    /// <summary>The number of the register, without leading zeros.</summary>
    Register,

    /// <summary>How it was paid: the number under which a card or code was approved (<c>A005369</c>), else what was handed over, in yen.</summary>
    Payment,

    /// <summary>The second within the minute of purchase (<c>07</c>), where it is printed.</summary>
    Second,
}
