using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>What holds for all who review.</summary>
/// <param name="TwoPersonsFrom">From this value of the prize on, two people must approve.</param>
public sealed record ReviewLimits(Money TwoPersonsFrom)
{
    /// <summary>Unless it is set otherwise.</summary>
    public static ReviewLimits Default { get; } = new(new Money(10_000));
}
