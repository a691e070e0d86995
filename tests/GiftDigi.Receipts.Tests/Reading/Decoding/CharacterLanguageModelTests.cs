using GiftDigi.Receipts.Reading.Decoding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reading.Decoding;

public sealed class CharacterLanguageModelTests
{
    private static readonly CharacterLanguageModel Model = CharacterLanguageModel.Default;

    [Theory]
    [InlineData("")]
    [InlineData("チョコレー")]
    [InlineData("合計¥1,2")]
    [InlineData("ヌヴムヘ")]
    [InlineData("牛")]
    public void What_may_follow_comes_to_a_whole(string before)
    {
        var context = After(before);

        var sum = Enumerable.Range(0x20, 0xFFFF - 0x20)
            .Select(code => (char)code)
            .Where(character => !char.IsAsciiDigit(character) || character == '0')
            .Where(character => character is not ('X' or '×') && Model.SymbolOf(character) != 0)
            .Sum(character => Math.Exp(Model.Extend(context, Model.SymbolOf(character), out _)));

        sum.ShouldBe(1, 0.08);
    }

    [Theory]
    [InlineData("チョコレート", "チョコレーI")]
    [InlineData("ソース", "ンース")]
    [InlineData("シャンプー", "ツャンプー")]
    [InlineData("ヨーグルト", "ヨ-グルト")]
    [InlineData("パン", "バン")]
    [InlineData("おにぎり", "おにぎリ")]
    [InlineData("¥1,280", "Y1,280")]
    [InlineData("03-1234-5678", "03ー1234ー5678")]
    public void What_is_printed_on_receipts_is_likelier_than_what_looks_like_it(string likely, string unlikely) =>
        Logarithm(likely).ShouldBeGreaterThan(Logarithm(unlikely));

    [Fact]
    public void No_figure_is_likelier_than_another() =>
        Logarithm("合計 ¥1,280").ShouldBe(Logarithm("合計 ¥7,934"));

    [Fact]
    public void What_is_no_model_is_refused()
    {
        Should.Throw<InvalidDataException>(() => CharacterLanguageModel.Load(new MemoryStream([1, 2, 3])));
        Should.Throw<InvalidDataException>(() => CharacterLanguageModel.Load(new MemoryStream([.. "RCLM"u8, 1, 0, 9, 0, 9, 0, 16, 0, 9, 9, 9, 0])));
    }

    private static LanguageContext After(string text)
    {
        var context = Model.Start;
        foreach (var character in text)
        {
            Model.Extend(context, Model.SymbolOf(character), out context);
        }

        return context;
    }

    private static double Logarithm(string text)
    {
        var (context, sum) = (Model.Start, 0.0);
        foreach (var character in text)
        {
            sum += Model.Extend(context, Model.SymbolOf(character), out context);
        }

        return sum;
    }
}
