using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Tests.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening;

public sealed class FactScreeningTests
{
    private const double Sure = 0.999;

    private const string Honest = """
        #スーパーひばり
        南町店
        TEL 03-5550-1234
        2026年11月21日(土) 20:15
        たまご  ¥200
        ぎゅうにゅう  ¥500
        2コX単250
        小計  ¥700
        合計  ¥700
        お預り  ¥1,000
        お釣り  ¥300
        """;

    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(WholeReceipts.Konbini)]
    [InlineData(WholeReceipts.Supermarket)]
    [InlineData(Honest)]
    public void An_honest_receipt_gives_no_signal(string rows) => Look(rows).ShouldBeEmpty();

    [Theory]
    [InlineData("11月21日(土)", "11月20日(土)")]
    [InlineData("11月21日(土)", "11月21日(月)")]
    public void A_weekday_that_is_not_the_dates_is_a_strong_signal(string printed, string changed)
    {
        var signal = Look(Honest.Replace(printed, changed, StringComparison.Ordinal)).ShouldHaveSingleItem();

        (signal.Test, signal.Strength).ShouldBe(("weekday", SignalStrength.Strong));
        signal.Boxes.ShouldHaveSingleItem().Width.ShouldBePositive();
    }

    [Fact]
    public void A_weekday_that_was_read_with_doubt_gives_no_signal() =>
        Look(Honest.Replace("21日(土)", "20日(土)", StringComparison.Ordinal), 0.8).ShouldBeEmpty();

    [Fact]
    public void A_weekday_gives_no_signal_where_another_likely_reading_agrees()
    {
        var page = PageOf.Rows(Honest.Replace("21日(土)", "20日(土)", StringComparison.Ordinal), Sure);
        IReadOnlyList<OcrLine> lines = [.. page.Lines.Select(line => line with { Alternatives = [new DecodedAlternative(line.Text.Replace("20日", "21日", StringComparison.Ordinal), 0.05)] })];

        FactScreening.Look(page with { Lines = lines }, ReceiptParser.Parse(page with { Lines = lines }, Today)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("取引No.202611181234")]
    [InlineData("伝票番号 0042-20261025-17")]
    public void A_receipt_number_that_holds_another_day_is_a_weak_signal(string number)
    {
        var signal = Look(Honest.Replace("たまご", $"{number}\nたまご", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (signal.Test, signal.Strength).ShouldBe(("code-date", SignalStrength.Weak));
        signal.Boxes.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("取引No.202611211234")]
    [InlineData("取引No.202611201234")]
    [InlineData("取引No.202811181234")]
    [InlineData("取引No.202613451234")]
    [InlineData("取引No.617342")]
    public void A_receipt_number_of_the_day_of_business_or_of_no_day_gives_no_signal(string number) =>
        Look(Honest.Replace("たまご", $"{number}\nたまご", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_day_that_no_calendar_has_is_a_strong_signal()
    {
        var signal = Look(Honest.Replace("11月21日(土)", "11月81日(土)", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (signal.Test, signal.Strength).ShouldBe(("calendar", SignalStrength.Strong));
    }

    [Theory]
    [InlineData("合計  ¥700", "合計  ¥7,800")]
    [InlineData("2コX単250", "4コX単250")]
    [InlineData("お釣り  ¥300", "お釣り  ¥820")]
    public void Figures_that_contradict_each_other_are_a_strong_signal(string printed, string changed)
    {
        var signals = Look(Honest.Replace(printed, changed, StringComparison.Ordinal));

        signals.ShouldContain(signal => signal.Test == "arithmetic" && signal.Strength == SignalStrength.Strong && signal.Boxes.Count > 0);
    }

    [Theory]
    [InlineData("¥776", "¥56", SignalStrength.Strong)]
    [InlineData("¥1,756", "¥56", SignalStrength.Strong)]
    [InlineData("¥776", "", SignalStrength.Weak)]
    [InlineData("¥1,700", "", null)]
    public void A_total_beyond_subtotal_and_taxes_is_a_strong_signal_where_these_bear_each_other_out(string total, string tax, SignalStrength? strength)
    {
        var signals = Look($"""
            #スーパーひばり
            2026年11月21日(土) 20:15
            たまご  ¥200
            ぎゅうにゅう  ¥500
            小計  ¥700
            {(tax.Length > 0 ? $"(外税8%対象 ¥700) 外税  {tax}" : "")}
            合計  {total}
            交通系IC  {total}
            """);

        signals.Where(signal => signal.Test == "arithmetic").Select(signal => (SignalStrength?)signal.Strength).ShouldBe(strength is null ? [] : [strength]);
    }

    [Theory]
    [InlineData("小計  1点  ¥1,000", SignalStrength.Strong)]
    [InlineData("小計  3点  ¥1,000", SignalStrength.Weak)]
    public void Fewer_pieces_than_kinds_are_a_strong_signal_and_a_way_of_counting_is_a_weak_one(string sum, SignalStrength strength)
    {
        var signals = Look($"#スーパーひばり\n2026年11月21日(土) 20:15\nたまご  ¥200\nぎゅうにゅう  ¥300\nパン  ¥250\nりんご  ¥250\n{sum}\n合計  ¥1,000");

        signals.Where(signal => signal.Test == "arithmetic").Select(signal => signal.Strength).ShouldBe([strength]);
    }

    [Theory]
    [InlineData("(内税 8%対象  ¥1,000)\n(内税 8%  ¥22)", SignalStrength.Strong)]
    [InlineData("(内税 8%対象  ¥800)\n(内税 8%  ¥22)\n(内税10%対象  ¥200)\n(内税10%  ¥18)", SignalStrength.Weak)]
    public void A_tax_that_is_not_its_rate_is_a_strong_signal_where_there_is_one_rate(string taxes, SignalStrength strength)
    {
        var signals = Look($"#スーパーひばり\n2026年11月21日(土) 20:15\nたまご  ¥300\nぎゅうにゅう  ¥500\nふくろ  ¥200\n小計  ¥1,000\n{taxes}\n合計  ¥1,000");

        signals.Where(signal => signal.Test == "arithmetic").Select(signal => signal.Strength).ShouldBe([strength]);
    }

    [Fact]
    public void Figures_of_a_line_that_is_unsure_of_anything_but_its_figures_are_sure()
    {
        var page = PageOf.Rows(Honest.Replace("2コX単250", "4コX単250", StringComparison.Ordinal), Sure);
        var lines = page.Lines.Select(line => !line.Text.Contains("4コ", StringComparison.Ordinal) ? line : line with
        {
            Words = [.. line.Words.Select(word => word with { Confidence = 0.6 })],
            Confidence = 0.6,
            Alternatives = [new DecodedAlternative(line.Text.Replace('X', '×'), 0.39)],
        });
        var unsure = page with { Lines = [.. lines] };

        FactScreening.Look(unsure, ReceiptParser.Parse(unsure, Today)).ShouldContain(signal => signal.Test == "arithmetic" && signal.Strength == SignalStrength.Strong);
    }

    [Theory]
    [InlineData("小計  5点  ¥1,200")]
    [InlineData("小計  ¥1,200\n(8%対象  ¥1,200  内税  ¥88)")]
    public void Pieces_beyond_those_that_the_sum_and_its_witness_know_are_a_strong_signal(string sum)
    {
        var signals = Look($"#スーパーひばり\n2026年11月21日(土) 20:15\nたまご  ¥200\nぎゅうにゅう  ¥1,500\n6コX単250\nパン  ¥250\n{sum}\n合計  ¥1,200");

        signals.ShouldContain(signal => signal.Test == "pieces" && signal.Strength == SignalStrength.Strong);
    }

    [Theory]
    [InlineData("小計  9点  ¥1,200")]
    [InlineData("小計  ¥1,200")]
    [InlineData("小計  6点  ¥1,250")]
    public void Pieces_that_no_witness_takes_off_give_no_signal(string sum)
    {
        var signals = Look($"#スーパーひばり\n2026年11月21日(土) 20:15\nたまご  ¥200\nぎゅうにゅう  ¥1,500\n6コX単250\nパン  ¥250\n{sum}\n合計  ¥1,200");

        signals.ShouldNotContain(signal => signal.Test == "pieces");
    }

    [Theory]
    [InlineData("¥0,700")]
    [InlineData("¥7,0000")]
    public void An_amount_of_a_form_that_no_till_prints_is_a_strong_signal(string amount) =>
        Look(Honest.Replace("合計  ¥700", $"合計  {amount}", StringComparison.Ordinal))
            .ShouldContain(signal => signal.Test == "amount-form" && signal.Strength == SignalStrength.Strong);

    [Theory]
    [InlineData("¥7,00", Sure)]
    [InlineData("¥0,700", 0.9)]
    public void An_amount_that_is_cut_off_or_unsure_is_not_taken_for_such_a_form(string amount, double confidence) =>
        Look(Honest.Replace("合計  ¥700", $"合計  {amount}", StringComparison.Ordinal), confidence).ShouldNotContain(signal => signal.Test == "amount-form");

    [Fact]
    public void Figures_that_were_read_with_doubt_give_no_signal() =>
        Look(Honest.Replace("2コX単250", "4コX単250", StringComparison.Ordinal), 0.8).ShouldBeEmpty();

    [Fact]
    public void A_row_that_was_not_read_gives_no_strong_signal()
    {
        var rows = Honest.Replace("たまご  ¥200", "", StringComparison.Ordinal);

        Look(rows).ShouldNotContain(signal => signal.Strength == SignalStrength.Strong);
    }

    [Fact]
    public void A_shop_of_one_chain_with_the_company_of_another_is_a_weak_signal()
    {
        var rows = Honest.Replace("#スーパーひばり", "#ローソン", StringComparison.Ordinal).Replace("TEL", "株式会社ファミリーマート\nTEL", StringComparison.Ordinal);

        var signal = Look(rows).ShouldHaveSingleItem();

        (signal.Test, signal.Strength).ShouldBe(("shop-identity", SignalStrength.Weak));
    }

    [Fact]
    public void Any_page_is_screened_without_an_exception()
    {
        string[] pieces = ["合計", "¥1,234", "-", "2コX単98", "9999999999999", "2026/13/45(土)", "٢٠٢٦年١١月٨١日", "¥99,999,999", "\uD800", "株式会社", "(", "0", "お釣り"];
        var text = Gen.OneOf(Gen.Elements(pieces), ArbMap.Default.GeneratorFor<string>().Select(any => any ?? ""));
        var word =
            from content in text.ListOf().Select(string.Concat)
            from x in Gen.Choose(-10_000, 10_000)
            from y in Gen.Choose(-10_000, 10_000)
            from width in Gen.Choose(0, 5_000)
            select new OcrWord(content, new(x, y, width, 30), Sure);
        var page = word.NonEmptyListOf().Select(words => new OcrLine([.. words])).ListOf().Select(lines => PageOf.Lines([.. lines]));

        Prop.ForAll(page.ToArbitrary(), any => FactScreening.Look(any, ReceiptParser.Parse(any, Today)) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static IReadOnlyList<Signal> Look(string rows, double confidence = Sure)
    {
        var page = PageOf.Rows(rows, confidence);
        return FactScreening.Look(page, ReceiptParser.Parse(page, Today));
    }
}
