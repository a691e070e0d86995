using GiftDigi.Receipts.Parsing.Solving;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing.Solving;

public sealed class DigitSlipsTests
{
    [Theory]
    [InlineData(34, 334)]
    [InlineData(130, 180)]
    [InlineData(120, 150)]
    [InlineData(98, 198)]
    [InlineData(4298, 298)]
    [InlineData(1123, 123)]
    [InlineData(-54, -64)]
    public void One_slip_explains_the_number(int read, int real)
    {
        var share = DigitSlips.Share(read, real);

        share.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(123, 321)]
    [InlineData(12, 1234)]
    [InlineData(54, -54)]
    [InlineData(198, 236)]
    public void More_than_one_slip_explains_nothing(int read, int real)
    {
        var share = DigitSlips.Share(read, real);

        share.ShouldBe(0);
    }

    [Theory]
    [InlineData(34, 334, 34, 834)]
    [InlineData(130, 180, 130, 170)]
    [InlineData(4298, 298, 2984, 298)]
    public void Slips_of_tight_and_faint_print_come_before_others(int read, int real, int otherRead, int otherReal)
    {
        var (likely, unlikely) = (DigitSlips.Share(read, real), DigitSlips.Share(otherRead, otherReal));

        likely.ShouldBeGreaterThan(unlikely);
    }
}
