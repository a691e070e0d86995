using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening;

public sealed class VelocityTests
{
    [Theory]
    [InlineData(9, 19, null)]
    [InlineData(10, 10, SignalStrength.Weak)]
    [InlineData(0, 20, SignalStrength.Weak)]
    [InlineData(25, 25, SignalStrength.Strong)]
    [InlineData(0, 50, SignalStrength.Strong)]
    public void More_entries_than_a_shopper_makes_are_seen(int lastHour, int lastDay, SignalStrength? expected)
    {
        var facts = new Facts { History = EntryHistory.Empty with { Activity = [new(ActivityKey.Entrant, lastHour, lastDay)] } };

        var signals = facts.Decide().Signals;

        (signals is [var only] ? only.Strength : (SignalStrength?)null).ShouldBe(expected);
        signals.ShouldAllBe(signal => signal.Test == "velocity" && signal.Reason == Reason.UnusualActivity);
    }

    [Fact]
    public void The_strongest_of_several_keys_is_told()
    {
        var facts = new Facts { History = EntryHistory.Empty with { Activity = [new(ActivityKey.Entrant, 12, 12), new(ActivityKey.Entrant, 30, 30)] } };

        var signal = facts.Decide().Signals.ShouldHaveSingleItem();

        signal.Strength.ShouldBe(SignalStrength.Strong);
        signal.Seen.ShouldBe("31 entries of the entrant within an hour, 31 within a day");
    }
}
