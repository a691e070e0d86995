using System.Globalization;
using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;
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
            { "name": "こもれびマート", "aliases": ["KOMOREBI"], "branches": ["渋谷店"], "phones": ["03-1234-5678"], "registrationNumbers": ["T1234567890123"] }
          ],
          "participatingProducts": [
            { "id": "tea-500", "name": "やまびこ緑茶 500ml", "aliases": ["ﾔﾏﾋﾞｺﾘｮｸﾁｬ500"], "gtins": ["4901234567894"] },
            { "id": "tea-2l", "name": "やまびこ緑茶 2L" }
          ],
          "condition": { "minimumQuantity": 2, "minimumAmount": 300 },
          "entriesPerEntrant": 3,
          "law": { "leastPurchase": 300, "plannedSales": 9000000000, "plannedPrizes": 500, "joint": false },
          "excludedMerchants": [{ "name": "ほしぞら薬局", "branches": ["駅前店"] }],
          "prize": { "kind": "instant-win", "name": "QUOカードPay 500円分" },
          "policy": { "certainty": 90, "rejectAutomatically": ["already-used"], "referFrom": "weak", "approveAutomatically": false }
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
        campaign.ParticipatingMerchants[0].Branches.ShouldBe(["渋谷店"]);
        campaign.ExcludedMerchants.ShouldHaveSingleItem().Branches.ShouldBe(["駅前店"]);
        campaign.ParticipatingProducts.Select(product => product.Id).ShouldBe(["tea-500", "tea-2l"]);
        campaign.ParticipatingProducts[0].Gtins.ShouldHaveSingleItem().Value.ShouldBe("4901234567894");
        Written(campaign.Condition).ShouldBe("all(2 pieces of [], 300 yen of [])");
        campaign.Limits.ShouldBe(EntryLimits.None with { PerEntrant = 3 });
        campaign.Law.ShouldBe(new(new Money(300), 9_000_000_000, 500, IsJoint: false));
        campaign.Policy.Certainty.ShouldBe(0.9);
        campaign.Policy.AutomaticRejections.ShouldBe([Reason.AlreadyUsed]);
        campaign.Policy.ReferFrom.ShouldBe(SignalStrength.Weak);
        campaign.Policy.ApprovesAutomatically.ShouldBeFalse();
        campaign.Prize.ShouldBe(new(PrizeKind.InstantWin, "QUOカードPay 500円分"));
    }

    [Theory]
    [InlineData("""{ "minimumQuantity": 2 }""", "2 pieces of []")]
    [InlineData("""{ "minimumQuantity": 2, "products": ["tea-500"] }""", "2 pieces of [tea-500]")]
    [InlineData("""{ "minimumAmount": 500, "products": ["tea-500", "tea-2l"] }""", "500 yen of [tea-500 tea-2l]")]
    [InlineData("""{ "minimumTotal": 1000 }""", "total 1000")]
    [InlineData("""{ "differentProducts": 2 }""", "2 different")]
    [InlineData("""{ "timeOfDay": { "from": "22:00", "to": "02:30" } }""", "22:00-02:30")]
    [InlineData("""{ "daysOfWeek": ["mon", "sun"] }""", "[Monday Sunday]")]
    [InlineData("""{ "all": [{ "minimumTotal": 1 }, { "differentProducts": 1 }] }""", "all(total 1, 1 different)")]
    [InlineData("""{ "any": [{ "minimumTotal": 1 }, { "all": [{ "minimumQuantity": 1, "minimumAmount": 2 }] }] }""", "any(total 1, all(all(1 pieces of [], 2 yen of [])))")]
    [InlineData("""{ "atLeast": 1, "of": [{ "minimumTotal": 1 }, { "minimumTotal": 2 }] }""", "1 of(total 1, total 2)")]
    [InlineData("""{ "minimumTotal": 9, "daysOfWeek": ["fri"] }""", "all(total 9, [Friday])")]
    public void Conditions_combine(string condition, string expected)
    {
        var outcome = Parse(WithCondition(condition));

        Written(outcome.ShouldBeOfType<CampaignFileOutcome.Valid>().Campaign.Condition).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{ }""", "")]
    [InlineData("""[]""", "")]
    [InlineData("""{ "any": [] }""", ".any")]
    [InlineData("""{ "any": {} }""", ".any")]
    [InlineData("""{ "all": [{ "minimumTotal": 1 }, { "minimumTotl": 1 }] }""", ".all[1].minimumTotl")]
    [InlineData("""{ "all": [{ "minimumTotal": 0 }] }""", ".all[0].minimumTotal")]
    [InlineData("""{ "atLeast": 2 }""", ".of")]
    [InlineData("""{ "of": [{ "minimumTotal": 1 }] }""", ".atLeast")]
    [InlineData("""{ "atLeast": 2, "of": [{ "minimumTotal": 1 }] }""", ".atLeast")]
    [InlineData("""{ "minimumQuantity": 1, "products": ["coffee"] }""", ".products[0]")]
    [InlineData("""{ "minimumQuantity": 1, "products": [] }""", ".products")]
    [InlineData("""{ "minimumTotal": 1, "products": ["tea-500"] }""", ".products")]
    [InlineData("""{ "differentProducts": 3 }""", ".differentProducts")]
    [InlineData("""{ "timeOfDay": { "from": "17:00" } }""", ".timeOfDay.to")]
    [InlineData("""{ "timeOfDay": { "from": "17:00", "to": "24:00" } }""", ".timeOfDay.to")]
    [InlineData("""{ "timeOfDay": { "from": "17:00", "to": "17:00" } }""", ".timeOfDay")]
    [InlineData("""{ "daysOfWeek": ["monday"] }""", ".daysOfWeek[0]")]
    [InlineData("""{ "daysOfWeek": [] }""", ".daysOfWeek")]
    public void A_mistake_in_a_condition_is_named_with_its_place(string condition, string path)
    {
        var outcome = Parse(WithCondition(condition));

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldContain(mistake => mistake.Line == 16 && mistake.Path == $"condition{path}");
    }

    [Fact]
    public void A_condition_may_name_a_group_and_means_its_products_once_each()
    {
        var file = WithCondition("""{ "minimumQuantity": 2, "products": ["teas", "tea-2l"] }""").Replace(
            "\"entriesPerEntrant\": 3,", """ "entriesPerEntrant": 3, "productGroups": [{ "id": "teas", "products": ["tea-500", "tea-2l"] }],""", StringComparison.Ordinal);

        var outcome = Parse(file);

        Written(outcome.ShouldBeOfType<CampaignFileOutcome.Valid>().Campaign.Condition).ShouldBe("2 pieces of [tea-500 tea-2l]");
    }

    [Theory]
    [InlineData("""[{ "id": "tea-500", "products": ["tea-2l"] }]""", "productGroups[0].id")]
    [InlineData("""[{ "id": "teas", "products": ["coffee"] }]""", "productGroups[0].products[0]")]
    [InlineData("""[{ "id": "teas", "products": ["tea-2l"] }, { "id": "teas", "products": ["tea-2l"] }]""", "productGroups[1].id")]
    public void A_mistake_in_a_group_is_named_with_its_place(string groups, string path)
    {
        var outcome = Parse(Whole.Replace("\"entriesPerEntrant\": 3,", $"\"entriesPerEntrant\": 3, \"productGroups\": {groups},", StringComparison.Ordinal));

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldHaveSingleItem().Path.ShouldBe(path);
    }

    [Theory]
    [InlineData("こもれびマート", true)]
    [InlineData("ほしぞら薬局", false)]
    public void Two_chains_may_print_two_products_alike_and_one_chain_may_not(string chain, bool isMistake)
    {
        var file = Whole
            .Replace("\"aliases\": [\"ﾔﾏﾋﾞｺﾘｮｸﾁｬ500\"]", """ "chainAliases": [{ "chain": "こもれびマート", "names": ["ﾔﾏﾋﾞｺﾁｬ"] }]""", StringComparison.Ordinal)
            .Replace("\"name\": \"やまびこ緑茶 2L\"", $$""" "name": "やまびこ緑茶 2L", "chainAliases": [{ "chain": "{{chain}}", "names": ["ヤマビコチャ"] }]""", StringComparison.Ordinal);

        var outcome = Parse(file);

        (outcome is CampaignFileOutcome.Invalid).ShouldBe(isMistake);
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
    [InlineData("\"渋谷店\"", "7", 10, "participatingMerchants[0].branches[0]")]
    [InlineData("\"駅前店\"", "\"\"", 19, "excludedMerchants[0].branches[0]")]
    [InlineData("4901234567894", "4901234567890", 13, "participatingProducts[0].gtins[0]")]
    [InlineData("\"tea-2l\"", "\"tea-500\"", 14, "participatingProducts[1].id")]
    [InlineData("やまびこ緑茶 2L", "ヤマビコ緑茶５００ＭＬ", 14, "participatingProducts[1].name")]
    [InlineData("やまびこ緑茶 2L", "茶", 14, "participatingProducts[1].name")]
    [InlineData("\"minimumQuantity\": 2, \"minimumAmount\": 300", "", 16, "condition")]
    [InlineData("\"entriesPerEntrant\": 3", "\"entriesPerEntrant\": \"3\"", 17, "entriesPerEntrant")]
    [InlineData("9000000000", "90000000000000", 18, "law.plannedSales")]
    [InlineData("\"joint\": false", "\"joint\": \"no\"", 18, "law.joint")]
    [InlineData("plannedPrizes", "plannedPrices", 18, "law.plannedPrices")]
    [InlineData("instant-win", "instantWin", 20, "prize.kind")]
    [InlineData("\"kind\": \"instant-win\", ", "", 20, "prize.kind")]
    [InlineData("\"entriesPerEntrant\": 3", "\"entriesPerEntrants\": 3", 17, "entriesPerEntrants")]
    public void A_mistake_is_named_with_its_line_and_place(string right, string wrong, int line, string path)
    {
        var file = Whole.Replace(right, wrong, StringComparison.Ordinal);

        var outcome = Parse(file);

        var mistakes = outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes;
        mistakes.ShouldContain(mistake => mistake.Line == line && mistake.Path == path);
    }

    [Fact]
    public void Limits_are_read_with_the_value_of_the_prize()
    {
        var file = WithLimits("""{ "entriesPerEntrant": 5, "entriesPerEntrantPerDay": 1, "entriesInAll": 1000, "budget": 500000 }""");

        var outcome = Parse(file);

        var campaign = outcome.ShouldBeOfType<CampaignFileOutcome.Valid>().Campaign;
        campaign.Limits.ShouldBe(new(5, 1, 1000, new Money(500_000)));
        campaign.Prize.Value.ShouldBe(new Money(500));
    }

    [Theory]
    [InlineData("""{ "entriesPerEntrant": 0 }""", "everyone", ".entriesPerEntrant")]
    [InlineData("""{ "entriesPerDay": 1 }""", "everyone", ".entriesPerDay")]
    [InlineData("""{ "budget": 500000 }""", "lottery", ".budget")]
    [InlineData("""{ "budget": 5.5 }""", "everyone", ".budget")]
    [InlineData("""{ "entriesInAll": 1 }, "entriesPerEntrant": 0""", "everyone", null)]
    [InlineData("""{ "entriesPerEntrant": 1 }, "entriesPerEntrant": 1""", "everyone", ".entriesPerEntrant")]
    [InlineData("""5""", "everyone", "")]
    public void A_mistake_in_the_limits_is_named_with_its_place(string limits, string kind, string? path)
    {
        var outcome = Parse(WithLimits(limits, kind));

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldContain(
            mistake => mistake.Line == 17 && mistake.Path == (path == null ? "entriesPerEntrant" : $"limits{path}"));
    }

    [Fact]
    public void Texts_are_kept_for_each_language()
    {
        var file = WithTexts("""{ "ja": { "title": " お茶 ", "howTo": "撮る\n送る", "approved": "当たり" }, "en": { "rejected": "Sorry" } }""");

        var outcome = Parse(file);

        var texts = outcome.ShouldBeOfType<CampaignFileOutcome.Valid>().Campaign.Texts;
        texts.Japanese.ShouldBe(new("お茶", "撮る\n送る", "当たり", null));
        texts.English.ShouldBe(new(null, null, null, "Sorry"));
    }

    [Theory]
    [InlineData("""{ "ja": { "titel": "お茶" } }""", "texts.ja.titel")]
    [InlineData("""{ "ja": { "title": 5 } }""", "texts.ja.title")]
    [InlineData("""{ "ja": { "approved": "  " } }""", "texts.ja.approved")]
    [InlineData("""{ "jp": { "title": "お茶" } }""", "texts.jp")]
    [InlineData("""{ "en": "Tea" }""", "texts.en")]
    [InlineData("""[]""", "texts")]
    public void A_mistake_in_the_texts_is_named_with_its_place(string texts, string path)
    {
        var outcome = Parse(WithTexts(texts));

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldContain(mistake => mistake.Line == 17 && mistake.Path == path);
    }

    [Fact]
    public void A_budget_needs_the_value_of_the_prize()
    {
        var file = WithLimits("""{ "budget": 500000 }""").Replace("\"value\": 500, ", "", StringComparison.Ordinal);

        var outcome = Parse(file);

        outcome.ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes.ShouldHaveSingleItem().Path.ShouldBe("limits.budget");
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

    private static string WithCondition(string condition) =>
        Whole.Replace("""{ "minimumQuantity": 2, "minimumAmount": 300 }""", condition, StringComparison.Ordinal);

    private static string WithLimits(string limits, string kind = "everyone") => Whole
        .Replace("\"entriesPerEntrant\": 3", $"\"limits\": {limits}", StringComparison.Ordinal)
        .Replace("\"kind\": \"instant-win\"", $"\"value\": 500, \"kind\": \"{kind}\"", StringComparison.Ordinal);

    private static string WithTexts(string texts) =>
        Whole.Replace("\"entriesPerEntrant\": 3", $"\"texts\": {texts}", StringComparison.Ordinal);

    private static string Written(PurchaseCondition condition) => condition switch
    {
        PurchaseCondition.All(var parts) => $"all({string.Join(", ", parts.Select(Written))})",
        PurchaseCondition.Any(var parts) => $"any({string.Join(", ", parts.Select(Written))})",
        PurchaseCondition.AtLeast(var count, var parts) => $"{count} of({string.Join(", ", parts.Select(Written))})",
        PurchaseCondition.MinimumQuantity(var pieces, var products) => $"{pieces} pieces of [{string.Join(' ', products)}]",
        PurchaseCondition.MinimumAmount(var amount, var products) => $"{amount.Yen} yen of [{string.Join(' ', products)}]",
        PurchaseCondition.MinimumTotal(var amount) => $"total {amount.Yen}",
        PurchaseCondition.DifferentProducts(var count) => $"{count} different",
        PurchaseCondition.TimeOfDay(var from, var to) => string.Create(CultureInfo.InvariantCulture, $"{from:HH:mm}-{to:HH:mm}"),
        PurchaseCondition.DaysOfWeek(var days) => $"[{string.Join(' ', days)}]",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static CampaignFileOutcome Parse(string file) => CampaignFile.Parse(Encoding.UTF8.GetBytes(file));
}
