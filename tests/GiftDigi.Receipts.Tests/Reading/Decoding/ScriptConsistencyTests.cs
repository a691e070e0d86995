using GiftDigi.Receipts.Reading.Decoding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading.Decoding;

public sealed class ScriptConsistencyTests
{
    [Theory]
    [InlineData("フル力バー", "フルカバー")]
    [InlineData("力ップ麺", "カップ麺")]
    [InlineData("努カ家", "努力家")]
    [InlineData("口ールパン", "ロールパン")]
    [InlineData("出ロ調査", "出口調査")]
    [InlineData("ミ二トマト", "ミニトマト")]
    [InlineData("第ニ回", "第二回")]
    [InlineData("八ンバーグ", "ハンバーグ")]
    [InlineData("全ハ枚", "全八枚")]
    [InlineData("工ビフライ", "エビフライ")]
    [InlineData("加エ食品", "加工食品")]
    [InlineData("卜マト", "トマト")]
    [InlineData("夕オル", "タオル")]
    [InlineData("大タ立", "大夕立")]
    public void A_double_of_kanji_and_katakana_follows_its_neighbours(string read, string meant) => Settled(read).ShouldBe(meant);

    [Theory]
    [InlineData("へアスプレー", "ヘアスプレー")]
    [InlineData("ルームべージュ", "ルームベージュ")]
    [InlineData("スぺシャル", "スペシャル")]
    [InlineData("クりーム", "クリーム")]
    [InlineData("なヘなへ", "なへなへ")]
    [InlineData("くらベて", "くらべて")]
    [InlineData("はっぺい", "はっぺい")]
    [InlineData("おにぎリ", "おにぎり")]
    public void A_double_of_hiragana_and_katakana_follows_its_neighbours(string read, string meant) => Settled(read).ShouldBe(meant);

    [Theory]
    [InlineData("コ-ヒ-ゼリー", "コーヒーゼリー")]
    [InlineData("カレ一", "カレー")]
    [InlineData("第ー回", "第一回")]
    [InlineData("03ー1234ー5678", "03-1234-5678")]
    [InlineData("ー120", "-120")]
    [InlineData("値引 ー¥50", "値引 -¥50")]
    [InlineData("3一4", "3-4")]
    public void A_bar_is_a_long_vowel_after_kana_a_hyphen_among_figures_and_one_among_kanji(string read, string meant) => Settled(read).ShouldBe(meant);

    [Theory]
    [InlineData("2 メ 98", "2 X 98")]
    [InlineData("1O8", "108")]
    [InlineData("1o8", "108")]
    [InlineData("2l5", "215")]
    [InlineData("2I5", "215")]
    public void A_letter_between_figures_is_the_sign_or_digit_printed_like_it(string read, string meant) => Settled(read).ShouldBe(meant);

    [Theory]
    [InlineData("Y1,280", "¥1,280")]
    [InlineData("合計 Y398", "合計 ¥398")]
    [InlineData("値引 -Y50", "値引 -¥50")]
    public void A_Y_before_an_amount_is_the_yen_sign(string read, string meant) => Settled(read).ShouldBe(meant);

    [Theory]
    [InlineData("厚切りトースト")]
    [InlineData("国産へチマ")]
    [InlineData("和牛カ")]
    [InlineData("努力")]
    [InlineData("ヤクルY1000")]
    [InlineData("Y100")]
    [InlineData("メロン2玉")]
    [InlineData("XO醤")]
    [InlineData("コーヒー500")]
    [InlineData("500mlボトル")]
    [InlineData("三ツ矢")]
    [InlineData("一口カツ")]
    [InlineData("A-1")]
    public void What_could_be_meant_either_way_stays(string read) => Settled(read).ShouldBe(read);

    private static string Settled(string read)
    {
        var text = read.ToCharArray();
        ScriptConsistency.Settle(text);
        return new(text);
    }
}
