using GiftDigi.Receipts.Screening.Repeats;
using GiftDigi.Receipts.Tests.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Repeats;

public sealed class TextSketchTests
{
    private const double LikeText = 0.8;

    private const string OtherText = """
        みずほドラッグ北町店
        神奈川県あおば市緑ヶ丘4-5-6
        電話 045-555-0136
        登録番号 T9000000000000
        2026/04/21 18:07
        No00643015 R002
        ゆずそよ炭酸水  98
        はちみつのど飴  213
        歯ブラシ かため  158
        小計  469
        外税10%  46
        合計  515
        クレジット  515
        返品はレシートをお持ちのうえ七日以内に
        """;

    private static readonly TextSketch Sketch = Of(Papers.Text);

    [Theory]
    [InlineData("the same text")]
    [InlineData("spaces and widths")]
    [InlineData("some letters misread")]
    [InlineData("the head cut off")]
    [InlineData("the foot cut off")]
    public void Another_capture_of_the_paper_is_like_it_either_way(string what)
    {
        var rows = Papers.Text.ReplaceLineEndings("\n").Split('\n');
        var capture = Of(what switch
        {
            "spaces and widths" => Papers.Text.Replace("TEL 03", "ＴＥＬ０３", StringComparison.Ordinal).Replace("合計 ", "合 計 ", StringComparison.Ordinal),
            "some letters misread" => Papers.Text.Replace('マ', 'ア').Replace("緑茶", "縁茶", StringComparison.Ordinal),
            "the head cut off" => string.Join('\n', rows[6..]),
            "the foot cut off" => string.Join('\n', rows[..8]),
            _ => Papers.Text,
        });

        capture.Likeness(Sketch).ShouldBeGreaterThan(LikeText);
        Sketch.Likeness(capture).ShouldBe(capture.Likeness(Sketch));
    }

    [Fact]
    public void A_receipt_of_another_shop_is_not_like_it() => Of(OtherText).Likeness(Sketch).ShouldBeLessThan(LikeText / 2);

    [Fact]
    public void A_few_words_are_too_little_to_know_a_paper_by() => TextSketch.Of(PageOf.Rows("こもれびマート\n合計  420").Lines).ShouldBeNull();

    private static TextSketch Of(string text) => TextSketch.Of(PageOf.Rows(text).Lines).ShouldNotBeNull();
}
