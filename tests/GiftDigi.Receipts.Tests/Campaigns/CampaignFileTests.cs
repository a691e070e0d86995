using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Campaigns;

public sealed class CampaignFileTests
{
    private const string Whole = """
        {
          "$schema": "./campaign.schema.json",
          "id": "spring-tea",
          "version": 2,
          "name": "春のお茶",
          "brand": "やまびこ",
          "purchasePeriod": { "from": "2026-04-01", "to": "2026-05-31" },
          "entryPeriod": { "from": "2026-04-01T00:00:00+09:00", "to": "2026-06-15T00:00:00+09:00" },
          "participatingMerchants": [
            { "name": "こもれびマート", "aliases": ["KOMOREBI"], "phones": ["03-1234-5678"], "registrationNumbers": ["T1234567890123"] }
          ],
          "participatingProducts": [
            { "id": "tea-500", "name": "やまびこ緑茶 500ml", "aliases": ["ﾔﾏﾋﾞｺﾘｮｸﾁｬ500"], "gtins": ["4901234567894"] },
            { "id": "tea-2l", "name": "やまびこ緑茶 2L" }
          ],
          "condition": { "minimumQuantity": 2, "minimumAmount": 300 },
          "entriesPerEntrant": 3,
          "prize": { "kind": "instant-win", "name": "QUOカードPay 500円分" }
        }
        """;

    [Fact]
    public void A_whole_file_gives_the_campaign()
    {
        var outcome = Parse(Whole);

        var campaign = outcome.ShouldBeOfType<CampaignFileOutcome.Valid>().Campaign;
        campaign.Id.Value.ShouldBe("spring-tea");
        campaign.Version.ShouldBe(2);
        campaign.PurchasePeriod.ShouldBe(new(new(2026, 4, 1), new(2026, 5, 31)));
        campaign.EntryPeriod!.To.ShouldBe(new(2026, 6, 15, 0, 0, 0, TimeSpan.FromHours(9)));
        campaign.ParticipatingMerchants.ShouldHaveSingleItem().Phones.ShouldBe(["0312345678"]);
        campaign.ParticipatingProducts.Select(product => product.Id).ShouldBe(["tea-500", "tea-2l"]);
        campaign.ParticipatingProducts[0].Gtins.ShouldHaveSingleItem().Value.ShouldBe("4901234567894");
        campaign.Condition.ShouldBe(new(2, new Money(300)));
        campaign.EntriesPerEntrant.ShouldBe(3);
        campaign.Prize.ShouldBe(new(PrizeKind.InstantWin, "QUOカードPay 500円分"));
    }

    [Theory]
    [InlineData("\"id\": \"spring-tea\"", "\"id\": \"Spring Tea\"", 3, "id")]
    [InlineData("\"version\": 2", "\"version\": 0", 4, "version")]
    [InlineData("\"version\": 2", "\"version\": 1.5", 4, "version")]
    [InlineData("\"name\": \"春のお茶\"", "\"name\": \" \"", 5, "name")]
    [InlineData("\"brand\"", "\"brnad\"", 6, "brnad")]
    [InlineData("2026-04-01\"", "2026-13-01\"", 7, "purchasePeriod.from")]
    [InlineData("\"to\": \"2026-05-31\"", "\"to\": \"2026-03-31\"", 7, "purchasePeriod")]
    [InlineData("2026-06-15T00:00:00+09:00", "2026-06-15T00:00:00", 8, "entryPeriod.to")]
    [InlineData("2026-06-15T00:00:00+09:00", "2026-03-15T00:00:00+09:00", 8, "entryPeriod")]
    [InlineData("03-1234-5678", "123", 10, "participatingMerchants[0].phones[0]")]
    [InlineData("T1234567890123", "1234567890123", 10, "participatingMerchants[0].registrationNumbers[0]")]
    [InlineData("4901234567894", "4901234567890", 13, "participatingProducts[0].gtins[0]")]
    [InlineData("\"tea-2l\"", "\"tea-500\"", 14, "participatingProducts[1].id")]
    [InlineData("やまびこ緑茶 2L", "ヤマビコ緑茶５００ＭＬ", 14, "participatingProducts[1].name")]
    [InlineData("やまびこ緑茶 2L", "茶", 14, "participatingProducts[1].name")]
    [InlineData("\"minimumQuantity\": 2, \"minimumAmount\": 300", "", 16, "condition")]
    [InlineData("\"entriesPerEntrant\": 3", "\"entriesPerEntrant\": \"3\"", 17, "entriesPerEntrant")]
    [InlineData("instant-win", "instantWin", 18, "prize.kind")]
    [InlineData("\"kind\": \"instant-win\", ", "", 18, "prize.kind")]
    [InlineData("\"entriesPerEntrant\": 3", "\"entriesPerEntrants\": 3", 17, "entriesPerEntrants")]
    public void A_mistake_is_named_with_its_line_and_place(string right, string wrong, int line, string path)
    {
        var file = Whole.Replace(right, wrong, StringComparison.Ordinal);

        var outcome = Parse(file);

        var mistakes = outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes;
        mistakes.ShouldContain(mistake => mistake.Line == line && mistake.Path == path);
    }

    [Fact]
    public void Every_mistake_is_named_not_only_the_first()
    {
        var file = Whole
            .Replace("\"version\": 2", "\"version\": -1", StringComparison.Ordinal)
            .Replace("4901234567894", "1", StringComparison.Ordinal)
            .Replace("\"prize\"", "\"price\"", StringComparison.Ordinal);

        var outcome = Parse(file);

        var mistakes = outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes;
        mistakes.Select(mistake => mistake.Path).ShouldBe(["prize", "version", "participatingProducts[0].gtins[0]", "price"]);
    }

    [Fact]
    public void Two_products_may_not_share_a_code()
    {
        var file = Whole.Replace("\"name\": \"やまびこ緑茶 2L\"", "\"name\": \"やまびこ緑茶 2L\", \"gtins\": [\"4901234567894\"]", StringComparison.Ordinal);

        var outcome = Parse(file);

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldHaveSingleItem()
            .Message.ShouldContain("belongs to the product \"tea-500\" already");
    }

    [Fact]
    public void An_unknown_field_names_the_one_that_was_meant()
    {
        var file = Whole.Replace("\"participatingMerchants\"", "\"participatingMerchant\"", StringComparison.Ordinal);

        var outcome = Parse(file);

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldHaveSingleItem()
            .Message.ShouldContain("the nearest is \"participatingMerchants\"");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("null", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\n  \"id\" 5\n}", 3)]
    [InlineData("{\n \"id\": \"a\",\n \"id\": \"b\"\n}", 3)]
    [InlineData("{}\n{}", 2)]
    public void What_is_no_campaign_is_refused_with_a_line(string file, int line)
    {
        var outcome = Parse(file);

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldContain(mistake => mistake.Line == line);
    }

    [Fact]
    public void Bytes_that_are_no_text_and_deep_nesting_are_refused()
    {
        byte[][] hostile = [[0xFF, 0xFE, 0x00], Encoding.UTF8.GetBytes(new string('[', 10_000)), [.. "{\"id\":\""u8, 0xC3, 0x28, .. "\"}"u8]];

        var outcomes = hostile.Select(bytes => CampaignFile.Parse(bytes));

        outcomes.ShouldAllBe(outcome => outcome is CampaignFileOutcome.Invalid);
    }

    private static CampaignFileOutcome Parse(string file) => CampaignFile.Parse(Encoding.UTF8.GetBytes(file));
}
