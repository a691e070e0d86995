using System.Text.RegularExpressions;
using GiftDigi.Receipts.Worker.Reviewing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Reviewing;

/// <summary>What rules and tests say, as people read it in Japanese.</summary>
public sealed partial class EvidenceWordsTests
{
    private static readonly string[] Folders = ["Deciding/Rules", "Deciding/Conditions", "Screening"];

    [Theory]
    [InlineData("one-receipt", "2 receipts", "レシート2枚")]
    [InlineData("one-receipt", "The file has 30,000,000 bytes; at most 20,000,000 are taken.", "ファイルが30,000,000バイトあります。上限は20,000,000バイトです。")]
    [InlineData("legible-purchase", "not certain: date, time", "確実に読み取れないもの: 日付、時刻")]
    [InlineData("purchase-period", "2026-11-20, later than the entry", "2026-11-20(応募より後の日付)")]
    [InlineData("participating-merchant", "a shop of こもれびマート (渋谷店) / Any shop", "こもれびマート (渋谷店) / Any shop の店舗")]
    [InlineData("participating-merchant", "こもれびマート, T9996501021087", "こもれびマート, T9996501021087")]
    [InlineData("participating-product", "ゆずソーダ is soda, ﾕｽﾞ may be soda", "「ゆずソーダ」はsodaです、「ﾕｽﾞ」はsodaの可能性があります")]
    [InlineData("participating-product", "3 items, none of them, 2 of them not legible", "明細3行に対象商品がありません(うち2行は読み取れません)")]
    [InlineData("purchase-condition", "at least 1 piece of participating products", "対象商品を1点以上")]
    [InlineData("purchase-condition", "1 to 99 pieces", "1〜99点")]
    [InlineData("purchase-condition", "(at least 2 pieces of soda / tea and (a total of at least ¥500 or a purchase on Monday / Friday))", "(soda / teaを2点以上 かつ (合計¥500以上 または 月曜日 / 金曜日の購入))")]
    [InlineData("purchase-condition", "2 of (at least ¥100 of soda, at least ¥200 of tea, a total of at least ¥900)", "(sodaを¥100以上、teaを¥200以上、合計¥900以上)のうち2つ")]
    [InlineData("purchase-condition", "broken: a total of at least ¥500, seen ¥400; broken: a purchase from 06:00 until 10:00, seen 12:30", "不適合: 合計¥500以上(確認できた内容: ¥400)、不適合: 06:00から10:00までの購入(確認できた内容: 12:30)")]
    [InlineData("purchase-condition", "2026-11-20, Friday", "2026-11-20、金曜日")]
    [InlineData("proofs", "12…34, not on the list", "12…34(リストにありません)")]
    [InlineData("proof-use", "シリアル番号 used with at most 1 entry, 注文番号 used with at most 2 entries", "シリアル番号の使用は1件まで、注文番号の使用は2件まで")]
    [InlineData("proof-use", "serial used with entry 01ABC and 2 more", "serialは応募01ABCほか2件で使用済み")]
    [InlineData("entrant-daily-limit", "1 of 2026-11-20 approved before", "2026-11-20の応募で承認済み1件")]
    [InlineData("budget", "¥3,000 for 3 approved before", "これまでに承認済み3件、¥3,000")]
    [InlineData("velocity", "26 entries of the device within an hour, 51 within a day", "同じ端末の応募が1時間に26件、1日に51件あります。")]
    [InlineData("arithmetic", "subtotal and total: 100 is printed where the other figures make 110", "小計と合計: 100と印字されていますが、ほかの数字からは110になります。")]
    [InlineData("arithmetic", "the money received is printed as 100 200, and all other figures ask for 300", "お預りは100 200と印字されていますが、ほかの数字からは300になります。")]
    [InlineData("weekday", "beside 2026-11-20, a Friday, another weekday is printed", "2026-11-20は金曜日ですが、別の曜日が印字されています。")]
    [InlineData("same-paper", "the same purchase as entry 01ABC: day 2026-11-20; total 500", "応募01ABCと同じ購入です: 日付 2026-11-20、合計 500")]
    [InlineData("same-paper", "like entry 01ABC: total 500; day 2026-11-20, but receipt number 12, not 13", "応募01ABCに似ています: 合計 500、日付 2026-11-20。異なる点: レシート番号 12(13ではない)")]
    [InlineData("same-paper", "like entry 01ABC: the text of the paper, but time 12:30, not 12:31", "応募01ABCに似ています: 紙面の文字。異なる点: 時刻 12:30(12:31ではない)")]
    [InlineData("other-campaign", "the same purchase as entry 01ABC of another entrant to another campaign", "別のキャンペーンへの別の応募者の応募01ABCと同じ購入です。")]
    [InlineData("purchase-condition", "{0} pieces", "{0}点")]
    [InlineData("a-rule-of-later", "at most 2 cats", "at most 2 cats")]
    public void What_is_kept_in_English_is_read_in_Japanese(string id, string kept, string japanese)
    {
        var words = EvidenceWords.Of(id, kept);

        words.Japanese.ShouldBe(japanese);
        words.English.ShouldBe(kept);
    }

    [Fact]
    public void Every_wording_in_the_sources_of_rules_and_tests_has_one_in_Japanese()
    {
        var known = string.Concat(EvidencePhrases.Ids.SelectMany(EvidencePhrases.Of).Select(phrase => $"{phrase.English} | "));

        var written = Folders.SelectMany(folder => Repository.Core(folder).EnumerateFiles("*.cs", SearchOption.AllDirectories))
            .SelectMany(file => SourceText.Fragments(File.ReadAllText(file.FullName)).Select(text => (file.Name, Text: text.Trim(' ', ',', ';', ':', '(', ')'))))
            .Where(fragment => Wording().IsMatch(fragment.Text) && !fragment.Text.Contains('[', StringComparison.Ordinal))
            .Distinct().ToList();

        written.Count.ShouldBeGreaterThan(100);
        written.Where(fragment => !known.Contains(fragment.Text, StringComparison.Ordinal) && !IsShownToNobody(fragment.Text))
            .Select(fragment => $"{fragment.Name}: {fragment.Text}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_and_test_has_a_name_and_wordings()
    {
        var ids = Folders.SelectMany(folder => Repository.Core(folder).EnumerateFiles("*.cs", SearchOption.AllDirectories))
            .Where(file => file.Name.EndsWith("Rule.cs", StringComparison.Ordinal) || file.Name.EndsWith("Test.cs", StringComparison.Ordinal))
            .Where(file => !file.Name.StartsWith('I'))
            .Select(file => IdWritten().Match(File.ReadAllText(file.FullName)) is { Success: true } match ? match.Groups["id"].Value : file.Name).ToList();

        ids.ShouldBe(EvidencePhrases.Ids, ignoreOrder: true);
        ids.ShouldAllBe(id => CaseWords.Name(id).Japanese != id);
    }

    /// <summary>A text that a stranger's receipt or word is part of is cut where nobody waits for it.</summary>
    [Fact]
    public void A_text_of_great_depth_is_shown_as_it_is()
    {
        var deep = new string('(', 5_000) + new string(')', 5_000);

        EvidenceWords.Of("purchase-condition", deep).Japanese.Length.ShouldBe(deep.Length);
    }

    private static bool IsShownToNobody(string text) => text is "clip studio" or "paint shop" or "number of items";

    /// <summary>Words with a space between them.</summary>
    [GeneratedRegex("[a-z']{2,} [a-z']{1,}")]
    private static partial Regex Wording();

    /// <summary>The id as it is written: the constant, or the first argument of what is found.</summary>
    [GeneratedRegex("""(const string Name = |new\(\s*)"(?<id>[a-z]+(-[a-z]+)*)",?;?""")]
    private static partial Regex IdWritten();
}
