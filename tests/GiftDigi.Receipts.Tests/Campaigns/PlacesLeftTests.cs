using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Campaigns;

public sealed class PlacesLeftTests
{
    [Theory]
    [InlineData(null, null, 100, 7, null)]
    [InlineData(10, null, 100, 7, 3)]
    [InlineData(10, null, 100, 12, 0)]
    [InlineData(null, 1_050, 100, 7, 3)]
    [InlineData(10, 900, 100, 7, 2)]
    [InlineData(10, 900, null, 7, 3)]
    public void What_is_left_is_bounded_by_number_and_budget(int? inAll, int? budget, int? value, int approved, int? left)
    {
        var campaign = new Facts().Campaign with
        {
            Limits = EntryLimits.None with { InAll = inAll, Budget = budget is { } yen ? new Money(yen) : null },
            Prize = new(PrizeKind.FirstCome, "賞品") { Value = value is { } each ? new Money(each) : null },
        };

        campaign.PlacesLeft(approved).ShouldBe(left);
    }
}
