namespace GiftDigi.Receipts.Deciding;

/// <summary>What a rule concluded.</summary>
public enum FindingState
{
    /// <summary>The condition is fulfilled beyond doubt.</summary>
    Met,

    /// <summary>The condition is not fulfilled, beyond doubt.</summary>
    Broken,

    /// <summary>What was read does not say for certain.</summary>
    Unclear,
}
