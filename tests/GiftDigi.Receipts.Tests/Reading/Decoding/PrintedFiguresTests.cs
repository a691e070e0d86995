using GiftDigi.Receipts.Reading.Decoding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading.Decoding;

public sealed class PrintedFiguresTests
{
    [Theory]
    [InlineData("TEL 03-3123-4567", true)]
    [InlineData("TEL 03-8123-4567", false)]
    [InlineData("TEL03-0123-4567", false)]
    [InlineData("06-6123-4567", true)]
    [InlineData("06-3123-4567", false)]
    [InlineData("電話 045-212-3456", true)]
    [InlineData("電話 045-012-3456", false)]
    [InlineData("0120-01-2345", true)]
    [InlineData("090-0123-4567", true)]
    [InlineData("伝票 9903-8123-4567", true)]
    [InlineData("0000-6727-00-00-0708", true)]
    public void A_phone_number_has_an_exchange_of_its_area(string text, bool possible)
    {
        PrintedFigures.ArePossible(text).ShouldBe(possible);
    }

    [Theory]
    [InlineData("2026年11月24日(火) 10:20", true)]
    [InlineData("2026年13月24日", false)]
    [InlineData("2026年 2月30日", false)]
    [InlineData("2028/2/29", true)]
    [InlineData("2026/02/29", false)]
    [InlineData("2026-00-10", false)]
    [InlineData("2026.11.31", false)]
    [InlineData("2026/11-31", true)]
    [InlineData("¥2,026 13/45", true)]
    public void A_day_is_one_of_the_calendar(string text, bool possible)
    {
        PrintedFigures.ArePossible(text).ShouldBe(possible);
    }
}
