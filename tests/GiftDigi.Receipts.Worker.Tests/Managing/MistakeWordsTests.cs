using System.Text;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Worker.Managing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Managing;

public sealed class MistakeWordsTests
{
    [Theory]
    [InlineData("""{ "id": "A", "version": 0, "nmae": 1, "changes": 1, "receipt": 1, "purchasePeriod": { "from": "x", "to": "2026-13-01" }, "entryPeriod": { "from": "x" }, "prize": 1 }""")]
    [InlineData("""{ "receipt": false, "condition": {}, "participatingProducts": [], "prize": { "kind": "some", "mileage": {} }, "limits": { "budget": 5 }, "participatingMerchants": [{ "phones": ["1"], "registrationNumbers": ["T1"] }] }""")]
    [InlineData("""{ "participatingProducts": [{ "id": "a", "name": "茶", "gtins": ["1"], "words": { "brands": ["x"], "sizes": ["big"] } }, { "id": "a", "name": "緑茶" }, { "id": "b", "name": "緑茶" }], "condition": { "products": [], "timeOfDay": { "from": "7", "to": "25:00" }, "daysOfWeek": ["so"] } }""")]
    [InlineData("""{ "id": "a", "id": "b", "proofs": [{ "id": "s", "kind": "serial", "name": "n", "pattern": "(" }, { "id": "s", "kind": "x", "name": "" }], "productGroups": [{ "id": "g", "products": ["none"] }] }""")]
    [InlineData("""{ "purchasePeriod": { "from": "2026-02-01", "to": "2026-01-01" }, "entriesPerEntrant": 1, "limits": { "entriesPerEntrant": 1 }, "condition": {} }""")]
    [InlineData("{ \"name\": ")]
    public void Every_mistake_is_told_in_Japanese(string document)
    {
        var mistakes = CampaignFile.Parse(Encoding.UTF8.GetBytes(document)).ShouldBeOfType<CampaignFileOutcome.Invalid>().Mistakes;

        mistakes.Where(mistake => MistakeWords.Of(mistake).Japanese == mistake.Message).ShouldBeEmpty();
        mistakes.ShouldAllBe(mistake => MistakeWords.Of(mistake).English == mistake.Message);
    }

    [Theory]
    [InlineData("a prize of ¥500 is above the limit of ¥200 for a purchase of ¥100 (¥200 below ¥1,000).", "賞品の価額¥500は、¥100の購入に対する限度額¥200を超えています(1,000円未満は200円)。")]
    [InlineData("10 prizes of ¥500 are ¥5,000 together, above the limit of ¥100 (2 % of planned sales of ¥5,000).", "¥500の賞品10個で合計¥5,000となり、総額の限度¥100(売上予定¥5,000の2%)を超えています。")]
    [InlineData("a sentence that nobody translated.", "a sentence that nobody translated.")]
    public void A_warning_is_told_with_its_figures(string english, string japanese) => MistakeWords.Of(new LawWarning("総付景品", english)).Japanese.ShouldBe(japanese);
}
