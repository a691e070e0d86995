using System.Diagnostics.CodeAnalysis;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;

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
    /// <summary>What screening saw in the image and in what was read from it; what it sees in the history, the policy adds.</summary>
    public IReadOnlyList<Signal> Signals { get; init; } = [];

    /// <summary>The receipt, when there is exactly one; an empty one otherwise, so that rules find nothing legible.</summary>
    public Receipt Receipt { get; } = Reading.OnlyReceipt ?? new Receipt();

    /// <summary>
    /// Whether every item was read, as far as arithmetic can tell: they add up to the subtotal or total, and these two do not
    /// contradict each other. Whether the change is right does not matter.
    /// </summary>
    public bool ItemsAddUp { get; } = DoItemsAddUp(Reading.OnlyReceipt ?? new Receipt());

    /// <summary>Whether it is known of every item whether it takes part.</summary>
    public bool AreItemsKnown => ItemsAddUp && Purchase.UnreadNames == 0;

    /// <summary>Whether a value was read, and so surely that the terms let it decide without a person.</summary>
    public bool IsSure<T>([NotNullWhen(true)] ReadValue<T>? value)
        where T : notnull => value is not null && value.Confidence >= Campaign.Policy.Certainty;

    private static bool DoItemsAddUp(Receipt receipt)
    {
        var equations = ReceiptArithmetic.Check(receipt).Equations
            .Where(equation => equation.Kind is EquationKind.Items or EquationKind.Total)
            .ToList();
        return equations.Exists(equation => equation.Kind == EquationKind.Items) && equations.TrueForAll(equation => equation.Holds);
    }
}
