namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>What a paper shows, and so what is to become of its entry.</summary>
internal enum StubKind
{
    /// <summary>What the terms ask for: approved.</summary>
    Good,

    /// <summary>One piece too few: rejected.</summary>
    BelowMinimum,

    /// <summary>Bought too early: rejected.</summary>
    TooEarly,

    /// <summary>Only what others make: rejected.</summary>
    OtherProduct,

    /// <summary>Total and day are read, but hardly: referred to a person.</summary>
    Unsure,
}
