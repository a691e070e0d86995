using System.Globalization;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class PurchaseDateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026年11月21日(土) 20:15", "2026-11-21", "20:15")]
    [InlineData("2026/11/21 8:05", "2026-11-21", "08:05")]
    [InlineData("2026/ 7/ 3(金) 18:05:59", "2026-07-03", "18:05:59")]
    [InlineData("2026-11-20 26:30", "2026-11-20", "26:30")]
    [InlineData("2026.1.5 00:00", "2026-01-05", "00:00")]
    [InlineData("26.11.21 12:00", "2026-11-21", "12:00")]
    [InlineData("2026年11月٢١日 12:٠٠", "2026-11-21", "12:00")]
    [InlineData("26,11,21土曜日 12:00", "2026-11-21", "12:00")]
    [InlineData("令8.11.21 12:00", "2026-11-21", "12:00")]
    [InlineData("8年11月21日 12:00", "2026-11-21", "12:00")]
    [InlineData("2026年(令和8年)11月21日 12:00", "2026-11-21", "12:00")]
    [InlineData("20261121 12:00", "2026-11-21", "12:00")]
    [InlineData("2026 11 21 12:00", "2026-11-21", "12:00")]
    [InlineData("2026・11・21 12:00", "2026-11-21", "12:00")]
    [InlineData("2026/11/2112:00", "2026-11-21", "12:00")]
    [InlineData("2026/11/21/12:00", "2026-11-21", "12:00")]
    [InlineData("日付:2026/11/21 時刻:20:15", "2026-11-21", "20:15")]
    [InlineData("11/21/2026 8:15 PM", "2026-11-21", "20:15")]
    [InlineData("NOV.21.2026 12:00", "2026-11-21", "12:00")]
    [InlineData("21 Nov 2026 PM 8:15", "2026-11-21", "20:15")]
    [InlineData("2026年11月21日 午後8時15分", "2026-11-21", "20:15")]
    [InlineData("2026年11月21日 PM 12:15", "2026-11-21", "12:15")]
    [InlineData("2026/11/21(0120-555-123 10:00:20:00)", "2026-11-21", null)]
    [InlineData("26年11月21日 12時34分", "2026-11-21", "12:34")]
    [InlineData("R8.11.21 12:00", "2026-11-21", "12:00")]
    [InlineData("08.11.21(土) 12:00", "2026-11-21", "12:00")]
    [InlineData("令和8年11月21日 12:00", "2026-11-21", "12:00")]
    [InlineData("令和元年10月1日 3:09", "2019-10-01", "03:09")]
    [InlineData("2O26年11月21日(土)20:l5", "2026-11-21", "20:15")]
    [InlineData("2026年11月21日(土)15時15分000202", "2026-11-21", "15:15")]
    [InlineData("２０２６年１１月２１日（土）", "2026-11-21", null)]
    public void Date_and_time_are_read_in_every_style(string text, string date, string? time)
    {
        var page = PageOf.Rows(text);

        var receipt = ReceiptParser.Parse(page, Today);

        receipt.PurchaseDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(date);
        receipt.PurchaseTime?.Value.ToString().ShouldBe(time);
    }

    [Theory]
    [InlineData("11月21日(土) 20:15", "2026-11-21")]
    [InlineData("12/24(水) 20:15", "2025-12-24")]
    [InlineData("11月21日(日) 20:15", null)]
    [InlineData("11月21日(土) 発売", null)]
    public void A_day_without_a_year_is_the_last_one_that_its_weekday_confirms(string text, string? date)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        receipt.PurchaseDate?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(date);
        (receipt.PurchaseDate is null).ShouldBe(date is null);
        (receipt.PurchaseDate?.Inferred ?? true).ShouldBeTrue();
    }

    [Theory]
    [InlineData("キャンペーン期間 2026/12/31まで\n2026/11/21 10:00", "2026-11-21")]
    [InlineData("2027/11/21 10:00\n2026/11/21", "2026-11-21")]
    [InlineData("2026/11/20(土)\n2026/11/21(土)", "2026-11-21")]
    [InlineData("有効期限 2026/11/01\n26/11/21", "2026-11-21")]
    public void Of_several_dates_the_day_of_purchase_is_taken(string text, string date)
    {
        var page = PageOf.Rows(text);

        var receipt = ReceiptParser.Parse(page, Today);

        receipt.PurchaseDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(date);
    }

    [Theory]
    [InlineData("2026/13/01")]
    [InlineData("2026/02/30")]
    [InlineData("1.25.300")]
    public void A_day_that_is_not_in_the_calendar_is_no_date(string text)
    {
        var page = PageOf.Rows(text);

        var receipt = ReceiptParser.Parse(page, Today);

        receipt.PurchaseDate.ShouldBeNull();
    }

    [Fact]
    public void A_weekday_moves_the_confidence_of_the_date()
    {
        var without = Confidence("2026/11/21");
        var right = Confidence("2026/11/21(土)");
        var wrong = Confidence("2026/11/21(金)");

        right.ShouldBeGreaterThan(without);
        wrong.ShouldBeLessThan(without);
    }

    [Fact]
    public void Hours_of_business_are_not_the_time_of_purchase()
    {
        var page = PageOf.Rows("営業時間 9:00~21:00\n2026/11/21\n17:30");

        var receipt = ReceiptParser.Parse(page, Today);

        receipt.PurchaseTime!.Value.ToString().ShouldBe("17:30");
    }

    private static double Confidence(string text) => ReceiptParser.Parse(PageOf.Rows(text), Today).PurchaseDate!.Confidence;
}
