namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>How alike two rows are.</summary>
internal enum RowLikeness
{
    /// <summary>They are different rows.</summary>
    None,

    /// <summary>They may be one row, badly read in one of the photos.</summary>
    Faint,

    /// <summary>They say the same, digit by digit, but for some slips of the reader in letters.</summary>
    Sure,
}
