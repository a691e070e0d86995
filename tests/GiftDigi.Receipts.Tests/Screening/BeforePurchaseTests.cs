using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening;

public sealed class BeforePurchaseTests
{
    [Theory]
    [InlineData("2026-04-20T12:34:00+09:00", 0.97, 0.97, false)]
    [InlineData("2026-04-20T12:19:00+09:00", 0.97, 0.97, false)]
    [InlineData("2026-04-20T12:18:00+09:00", 0.97, 0.97, true)]
    [InlineData("2026-04-20T03:18:00+00:00", 0.97, 0.97, true)]
    [InlineData("2026-04-20T12:18:00+09:00", 0.97, 0.5, false)]
    [InlineData("2026-04-19T12:34:00+09:00", 0.97, 0.5, true)]
    [InlineData("2026-04-19T12:34:00+09:00", 0.5, 0.97, false)]
    public void What_was_entered_before_it_was_surely_bought_goes_to_a_person(string entered, double sureOfDay, double sureOfTime, bool isSeen)
    {
        var facts = new Facts { ReceivedAt = DateTimeOffset.Parse(entered, CultureInfo.InvariantCulture) };
        facts = facts with
        {
            Receipt = facts.Receipt with
            {
                PurchaseDate = Values.Read(new DateOnly(2026, 4, 20), sureOfDay),
                PurchaseTime = Values.Read(Values.Time("12:34"), sureOfTime),
            },
        };

        var verdict = facts.Decide();

        verdict.Signals.Any(signal => signal is { Test: "before-purchase", Strength: SignalStrength.Strong, Reason: Reason.Altered }).ShouldBe(isSeen);
        verdict.Reasons.Contains(Reason.Altered).ShouldBe(isSeen);
        verdict.Kind.ShouldNotBe(VerdictKind.Rejected);
    }

    [Fact]
    public void Hours_from_twenty_four_on_are_the_night_after_the_day()
    {
        var facts = new Facts { ReceivedAt = new(2026, 4, 21, 1, 0, 0, TimeSpan.FromHours(9)) };

        var verdict = (facts with { Receipt = facts.Receipt with { PurchaseTime = Values.Read(Values.Time("26:30")) } }).Decide();

        verdict.Signals.ShouldHaveSingleItem().Seen.ShouldBe("bought at 2026-04-20 26:30, entered at 2026-04-21 01:00");
    }
}
