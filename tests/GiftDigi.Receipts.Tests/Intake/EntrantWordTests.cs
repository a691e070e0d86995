using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Intake;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Intake;

public sealed class EntrantWordTests
{
    [Theory]
    [InlineData("2本買いました。レシートの3行目です", "2本買いました。レシートの3行目です")]
    [InlineData("  間違いです\n 確認してください ", "間違いです  確認してください")]
    [InlineData("連絡先は 090-1234-5678 です", "連絡先は ************* です")]
    [InlineData("０９０１２３４５６７８", "***********")]
    [InlineData("mail: taro.yamabiko+x@example.co.jp まで", "mail: ***************************** まで")]
    [InlineData("会員番号 1234567890", "会員番号 **********")]
    [InlineData("合計は1,280円、2026-11-20に買いました", "合計は1,280円、2026-11-20に買いました")]
    public void What_is_personal_is_hidden_and_the_rest_stays(string text, string expected) => EntrantWord.Clean(text).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void Nothing_is_null(string? text) => EntrantWord.Clean(text).ShouldBeNull();

    [Fact]
    public void Half_a_character_is_none() => EntrantWord.Clean("あ\ud800").ShouldBe("あ");

    [Fact]
    public void No_word_is_longer_than_what_is_stored() => EntrantWord.Clean(new('あ', 10_000))!.Length.ShouldBe(FollowUps.LongestWord);

    [Fact]
    public void A_hostile_word_takes_no_time() => EntrantWord.Clean(string.Concat(Enumerable.Repeat("a.-+1-", 5_000))).ShouldNotBeNull();
}
