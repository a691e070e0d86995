namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>What became of one value.</summary>
internal enum ValueOutcome
{
    /// <summary>Read as the truth says.</summary>
    Right,

    /// <summary>Read otherwise, or read where nothing is printed.</summary>
    Wrong,

    /// <summary>Printed and not read.</summary>
    Missing,
}
