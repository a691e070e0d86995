using GiftDigi.Receipts.Proofs;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Proofs;

public sealed class CheckDigitsTests
{
    // Published examples: the Luhn formula's own, an IMEI, a product code, an account number turned round as ISO 13616 does, a recording's GRid.
    public static TheoryData<CheckDigit, string> Right => new()
    {
        { CheckDigit.Luhn, "79927398713" },
        { CheckDigit.Luhn, "490154203237518" },
        { CheckDigit.Gs1, "4006381333931" },
        { CheckDigit.Modulus11, "123455" },
        { CheckDigit.Iso7064Mod97, "WEST12345698765432GB82" },
        { CheckDigit.Iso7064Mod37, "A12425GABC1234002M" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_published_is_right_and_no_single_slip_in_it_is(CheckDigit kind, string text)
    {
        CheckDigits.IsRight(kind, text).ShouldBeTrue();
        var slips = Enumerable.Range(0, text.Length)
            .SelectMany(at => "0123456789".Where(digit => char.IsAsciiDigit(text[at]) && digit != text[at]).Select(digit => $"{text[..at]}{digit}{text[(at + 1)..]}"))
            .ToList();

        slips.ShouldNotBeEmpty();
        slips.Where(slip => CheckDigits.IsRight(kind, slip)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("00", true)]
    [InlineData("60", true)]
    [InlineData("61", false)]
    [InlineData("19", true)]
    [InlineData("1000000005", false)]
    [InlineData("1000000007", true)]
    public void A_rest_that_needs_two_digits_is_zero_and_weights_begin_again_after_seven(string text, bool isRight) =>
        CheckDigits.IsRight(CheckDigit.Modulus11, text).ShouldBe(isRight);

    [Theory]
    [InlineData(CheckDigit.Luhn, "7992739871A")]
    [InlineData(CheckDigit.Gs1, "400638133393B")]
    [InlineData(CheckDigit.Iso7064Mod37, "A")]
    public void Characters_of_the_wrong_kind_and_too_few_of_them_are_wrong(CheckDigit kind, string text) => CheckDigits.IsRight(kind, text).ShouldBeFalse();
}
