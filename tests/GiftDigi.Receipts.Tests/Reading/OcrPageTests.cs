using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading;

public sealed class OcrPageTests
{
    private static readonly OcrPage Receipt = Page(("合計 ¥1,234", 0.98), ("お預り ¥2,000", 0.99), ("ぎ", 0.3));
    private static readonly OcrPage Scraps = Page(("東川ルタッ¥0 電", 0.12), ("産 単 頭抜園宙軽質", 0.11), ("T", 0.97));

    [Fact]
    public void Scraps_around_a_receipt_are_left_out()
    {
        OcrPage.WithoutScraps([Scraps, Receipt]).ShouldBe([Receipt]);
    }

    [Fact]
    public void Of_nothing_but_scraps_all_are_kept()
    {
        OcrPage.WithoutScraps([Scraps, Scraps]).ShouldBe([Scraps, Scraps]);
    }

    [Fact]
    public void Two_receipts_in_one_photo_are_both_kept()
    {
        OcrPage.WithoutScraps([Receipt, Receipt]).ShouldBe([Receipt, Receipt]);
    }

    [Fact]
    public void A_page_without_a_line_is_left_out()
    {
        OcrPage.WithoutScraps([Page(), Scraps]).ShouldBe([Scraps]);
    }

    private static OcrPage Page(params (string Text, double Confidence)[] lines) => new(
        new(400, 800),
        AffineMap.Identity,
        new(400, 800),
        [.. lines.Select((line, index) => new OcrLine([new(line.Text, new(0, index * 30, 200, 20), line.Confidence)]))]);
}
