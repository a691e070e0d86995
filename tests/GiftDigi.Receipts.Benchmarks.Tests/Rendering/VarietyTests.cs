using System.Text.RegularExpressions;
using GiftDigi.Receipts.Rendering;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

/// <summary>What real receipts print is among the layouts that tuning may see.</summary>
public sealed class VarietyTests
{
    private static readonly IReadOnlyList<string> Slips = [.. Printouts.Of(RenderScope.Tuning).Select(printout => printout.Slip)];

    [Theory]
    [InlineData("返品", "返品")]
    [InlineData("several for less", "まとめ値引")]
    [InlineData("coupon", "クーポン")]
    [InlineData("points used", "ポイント(利用|値引)")]
    [InlineData("points earned", "(獲得|付与)ポイント")]
    [InlineData("the era as a letter", @"R8\.1[01]\.\d{1,2}\(")]
    [InlineData("the era in full", "令和 8年")]
    [InlineData("a year of two digits", @"26\.1[01]\.\d{2}")]
    [InlineData("a time after midnight", @"2[4-8]:\d{2}")]
    [InlineData("half-width names", "[ｱ-ﾝ]{4}")]
    [InlineData("a member's number", @"会員番号 \d{13}")]
    [InlineData("a card's number", @"カード番号 \*{4}-")]
    [InlineData("who served", "担当:")]
    [InlineData("who is responsible", @"責No\.")]
    public void It_comes_up(string what, string pattern)
    {
        Slips.Count(slip => Regex.IsMatch(slip, pattern)).ShouldBeGreaterThan(20, what);
    }
}
