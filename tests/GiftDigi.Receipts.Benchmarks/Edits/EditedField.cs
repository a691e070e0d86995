namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>What is changed.</summary>
internal enum EditedField
{
    /// <summary>The day of purchase.</summary>
    Date,

    /// <summary>The shop's name.</summary>
    Store,

    /// <summary>The pieces of an item.</summary>
    Quantity,

    /// <summary>The total.</summary>
    Total,
}
