using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Deciding;

/// <summary>All that a rule may look at.</summary>
/// <param name="Entry">What was entered.</param>
/// <param name="Campaign">The terms.</param>
/// <param name="Reading">What was read from its image.</param>
/// <param name="Purchase">The participating products among what was read.</param>
/// <param name="History">What other entries mean for it.</param>
public sealed record EntryFacts(
    Entry Entry,
    Campaign Campaign,
    ReceiptReading Reading,
    QualifyingPurchase Purchase,
    EntryHistory History)
{
    /// <summary>The receipt, when there is exactly one; an empty one otherwise, so that rules find nothing legible.</summary>
    public Receipt Receipt { get; } = Reading is ReceiptReading.Opened { Receipts: [var only] } ? only : new Receipt();

    /// <summary>Whether every item was read, as far as arithmetic can tell.</summary>
    public bool ItemsAddUp => ReceiptArithmetic.Check(Receipt).State == ArithmeticState.Consistent;
}
