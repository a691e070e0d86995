using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing.Solving;

public sealed class SettlingTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("りんご\n3コX単34  ¥1,002\nみかん  ¥100\n合計  ¥1,102", "3x(334)=1002 1x=100 total 1102")]
    [InlineData("りんご\n3コX単334  ¥102\nみかん  ¥100\n合計  ¥1,102", "3x334=(1002) 1x=100 total 1102")]
    [InlineData("りんご\n8コX単334  ¥1,002\nみかん  ¥100\n合計  ¥1,102", "(3)x334=1002 1x=100 total 1102")]
    [InlineData("りんご\n34個 x 単139  ¥417\n合計  ¥417", "(3)x139=417 total 417")]
    [InlineData("りんご\n¥148X 2点  ¥206\nみかん  ¥100\n合計  ¥396", "2x148=(296) 1x=100 total 396")]
    [InlineData("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥546\n現金  ¥1,000\nお釣り  ¥460", "1x=500 total (540)")]
    public void A_misread_digit_that_two_ways_tell_is_put_right_and_said_to_be_inferred(string rows, string expected)
    {
        var receipt = Parse(rows);

        Figures(receipt).ShouldBe(expected);
        receipt.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("りんご  ¥150\nみかん  ¥100\n小計  ¥260\n外税8%  ¥20\n合計  ¥280", "items 250 260")]
    [InlineData("りんご  ¥100\nみかん  ¥100\n合計  ¥205", "items 200 205")]
    [InlineData("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥777", "total 540 777")]
    [InlineData("りんご  ¥500\n合計  ¥500\n現金  ¥1,000\nお釣り  ¥123", "change 500 123")]
    [InlineData("りんご\n2コX単98  ¥777\n合計  ¥777", "pieces 196 777")]
    [InlineData("りんご  ¥500\n小計  ¥500\n外税8%対象額  ¥500\n外税8%  ¥99\n合計  ¥599", "tax 40 99")]
    [InlineData("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n税合計  ¥99\n合計  ¥540", "taxes 40 99")]
    [InlineData("りんご  ¥500\n合計  ¥500\nお買上点数 7点", "count 1 7")]
    public void What_cannot_be_put_right_without_doubt_stays_as_read_and_is_told(string rows, string fault)
    {
        var receipt = Parse(rows);

        receipt.Faults.Select(found => $"{found.Equation.ToString().ToLowerInvariant()} {found.Expected} {found.Printed}").ShouldBe([fault]);
        Figures(receipt).ShouldNotContain('(');
    }

    [Fact]
    public void A_fault_shows_where_its_figures_stand()
    {
        var receipt = Parse("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥777");

        var fault = receipt.Faults.ShouldHaveSingleItem();

        fault.Boxes.ShouldBe([receipt.Subtotal!.Box, receipt.TaxByRate[0].Tax!.Box, receipt.Total!.Box]);
    }

    [Theory]
    [InlineData("¥180", "1x=100 1x=(180) total 280")]
    [InlineData("¥170", "1x=100 1x=130 total 280")]
    public void Of_two_amounts_that_could_be_wrong_the_other_reading_of_a_line_decides(string alternative, string expected)
    {
        var page = PageOf.Columns("りんご  ¥100\nみかん  ¥130\n合計  ¥280");

        var receipt = ReceiptParser.Parse(WithAlternative(page, "¥130", alternative, 0.2), Today);

        Figures(receipt).ShouldBe(expected);
    }

    [Theory]
    [InlineData("りんご  ¥949\n外税8%対象額  ¥949\n外税8%  ¥75\n合計  ¥1,024")]
    [InlineData("りんご  ¥949\n外税8%対象額  ¥949\n外税8%  ¥76\n合計  ¥1,025")]
    [InlineData("りんご  ¥1,024\n内税8%対象額  ¥1,024\n内税8%  ¥75\n合計  ¥1,024")]
    [InlineData("りんご  ¥1,024\n内税8%対象額  ¥1,024\n内税8%  ¥76\n合計  ¥1,024")]
    [InlineData("りんご  ¥500\nレジ袋  ¥5\n合計  ¥505\nお買上点数 1点")]
    [InlineData("りんご  ¥500\n小計  ¥500\nポイント利用  100\n合計  ¥400\n現金  ¥400\nお釣り  ¥0")]
    [InlineData("りんご  ¥500\n小計  ¥500\n消費税  ¥40\n合計  ¥540")]
    public void What_shops_print_lawfully_is_no_fault(string rows)
    {
        var receipt = Parse(rows);

        receipt.Faults.ShouldBeEmpty();
        Figures(receipt).ShouldNotContain('(');
    }

    [Fact]
    public void A_figure_that_equations_support_is_surer_and_one_they_contradict_less_sure_than_the_reader_was()
    {
        var (sound, broken) = (Parse("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥540"), Parse("りんご  ¥500\n小計  ¥500\n外税8%  ¥40\n合計  ¥777"));

        sound.Total!.Confidence.ShouldBeGreaterThan(0.9);
        sound.Subtotal!.Confidence.ShouldBeGreaterThan(sound.Total.Confidence);
        broken.Total!.Confidence.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Several_values_that_may_be_wrong_are_all_less_sure()
    {
        var receipt = Parse("りんご  ¥150\nみかん  ¥150\n合計  ¥330");

        receipt.Items.ShouldAllBe(item => item.Amount!.Confidence < 0.8);
        receipt.Total!.Confidence.ShouldBeLessThan(0.8);
    }

    private static OcrPage WithAlternative(OcrPage page, string line, string text, double share) => page with
    {
        Lines = [.. page.Lines.Select(read => read.Text == line ? read with { Alternatives = [new(text, share)] } : read)],
    };

    private static string Figures(Receipt receipt) => string.Join(' ', [
        .. receipt.Items.Select(item => $"{(item.Quantity!.Value == 1 ? "1" : Shown(item.Quantity))}x{Yen(item.UnitPrice)}={Yen(item.Amount)}"),
        $"total {Yen(receipt.Total)}",
    ]);

    private static string? Yen(ReadValue<Money>? value) => value is null ? null : Shown(value.Infer(value.Value.Yen) with { Inferred = value.Inferred });

    private static string Shown(ReadValue<int> value) => value.Inferred ? $"({value.Value})" : $"{value.Value}";

    private static Receipt Parse(string rows) => ReceiptParser.Parse(PageOf.Rows(rows), Today);
}
