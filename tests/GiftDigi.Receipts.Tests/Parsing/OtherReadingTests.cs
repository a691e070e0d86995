using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

/// <summary>Other readings of a line, settled by what else is printed.</summary>
public sealed class OtherReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026/11/27(土)", "2026/11/21(土)", "2026-11-21", true)]
    [InlineData("2026/11/14(日)", "2026/11/15(日)", "2026-11-15", true)]
    [InlineData("2026/11/14(日)", "2026/11/12(日)", "2026-11-14", false)]
    [InlineData("2026/12/14", "2026/10/14", "2026-10-14", true)]
    [InlineData("2026/11/14(土)", "2026/11/15(日)", "2026-11-14", false)]
    public void The_weekday_and_the_calendar_settle_a_date(string text, string alternative, string expected, bool inferred)
    {
        var date = Parse(text, alternative).PurchaseDate!;

        date.Value.ShouldBe(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        date.Inferred.ShouldBe(inferred);
    }

    [Theory]
    [InlineData("T7010401087545", "T7010401087546", "T7010401087546", true)]
    [InlineData("T7010401087545", "T7010401087544", "T7010401087545", false)]
    [InlineData("T7010401087546", "T7010401087545", "T7010401087546", false)]
    public void The_check_digit_settles_a_registration_number_and_never_rejects_one(string text, string alternative, string expected, bool inferred)
    {
        var number = Parse(text, alternative).RegistrationNumber!;

        number.Value.Value.ShouldBe(expected);
        number.Inferred.ShouldBe(inferred);
    }

    [Fact]
    public void A_product_code_whose_check_digit_is_wrong_is_the_one_of_another_reading_whose_is_right()
    {
        var receipt = Parse("4901234567891", "4901234567894");

        receipt.Items[0].Gtin!.Value.Value.ShouldBe("4901234567894");
        receipt.Items[0].Gtin!.Inferred.ShouldBeTrue();
    }

    private static Receipt Parse(string text, string alternative)
    {
        var page = PageOf.Rows($"{text}\nりんご  ¥100\n合計  ¥100");
        var first = page.Lines[0] with { Alternatives = [new(alternative, 0.2)] };
        return ReceiptParser.Parse(page with { Lines = [first, .. page.Lines.Skip(1)] }, Today);
    }
}
