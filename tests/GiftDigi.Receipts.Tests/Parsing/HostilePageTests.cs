using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class HostilePageTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Pieces that receipts are made of, and that readers make of them; any text may stand between.</summary>
    private static readonly string[] Pieces =
    [
        "合計", "小計", "¥1,234", "-", "2コX単98", "4901234567894", "(", "外税8%", "T1234567890123", "2026/13/45", "令和元年", "R8.2.30",
        "99:99", "ﾞﾟ", "\uD800", "\uFFFF", "ﷺ", "9999999999999", "¥99,999,999,999", "TEL", "03-", "\\", "０", "㍿", "No.", "割引", "@", "x", "%", "クーポン",
    ];

    [Fact]
    public void Any_page_parses_without_an_exception()
    {
        var text = Gen.OneOf(
            Gen.Elements(Pieces),
            ArbMap.Default.GeneratorFor<string>().Select(any => any ?? ""));
        var number = Gen.Choose(-100_000, 100_000);
        var word =
            from content in text.ListOf().Select(string.Concat)
            from x in number
            from y in number
            from width in Gen.Choose(0, 5_000)
            from height in Gen.Choose(0, 500)
            from confidence in ArbMap.Default.GeneratorFor<double>()
            select new OcrWord(content, new(x, y, width, height), confidence);
        var page = word.NonEmptyListOf().Select(words => new OcrLine([.. words])).ListOf().Select(lines => PageOf.Lines([.. lines]));

        var property = Prop.ForAll(page.ToArbitrary(), lines => ReceiptParser.Parse(lines, Today) is not null);

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Theory]
    [InlineData("¥9")]
    [InlineData("1,234 ")]
    [InlineData("2コX単98 ")]
    [InlineData("- ")]
    [InlineData("東京都港区")]
    [InlineData("ﾞ")]
    [InlineData("ﷺ")]
    [InlineData("(((税8%")]
    [InlineData("03-")]
    public void A_page_without_end_is_read_in_bounded_time(string piece)
    {
        var longLine = string.Concat(Enumerable.Repeat(piece, 100_000));
        var word = new OcrWord(longLine, new(0, 0, 500, 20), 0.5);
        var lines = Enumerable.Range(0, 10_000).Select(index => new OcrLine([word with { Box = new(0, index * 30, 500, 20) }])).ToList();
        var clock = Stopwatch.StartNew();

        ReceiptParser.Parse(PageOf.Lines(lines), Today);

        clock.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public void Amounts_beyond_all_bounds_do_not_overflow()
    {
        var items = string.Join('\n', Enumerable.Repeat("金の延べ棒  ¥9,999,999", 400));
        var discounts = string.Join('\n', Enumerable.Repeat("値引  -9,999,999", 400));
        var page = PageOf.Rows($"{items}\n小計  ¥9,999,999\n{discounts}");

        var receipt = ReceiptParser.Parse(page, Today);

        receipt.Items.Count.ShouldBe(399);
    }

    [Fact]
    public void An_empty_page_gives_an_empty_receipt()
    {
        var page = PageOf.Lines();

        var receipt = ReceiptParser.Parse(page, Today);

        ReceiptSummary.Of(receipt).ShouldBeEmpty();
    }

    [Fact]
    public void Boxes_are_given_in_pixels_of_the_original()
    {
        var page = PageOf.Rows("合計  ¥500") with { ToOriginal = new AffineMap(2, 0, 10, 0, 2, 30), OriginalSize = new(5000, 5000) };

        var receipt = ReceiptParser.Parse(page, Today);

        receipt.Total!.Box.ShouldBe(new PixelBox((560 * 2) + 10, 30, 80, 40));
    }
}
