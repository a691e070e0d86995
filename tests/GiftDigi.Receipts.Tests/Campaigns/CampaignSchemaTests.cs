using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Tests.Samples;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Campaigns;

/// <summary>The published schema, in a validator of its own, and the checker of the program say the same.</summary>
public sealed class CampaignSchemaTests
{
    private static readonly (string What, Action<JsonObject> Do, bool IsValid)[] Changes =
    [
        ("nothing", _ => { }, true),
        ("no entry period", campaign => campaign.Remove("entryPeriod"), true),
        ("no merchants", campaign => campaign.Remove("participatingMerchants"), true),
        ("no limit", campaign => campaign.Remove("entriesPerEntrant"), true),
        ("an unknown field", campaign => campaign["colour"] = "green", false),
        ("an unknown field within", campaign => campaign["prize"]!["worth"] = 200, false),
        ("a prize of no value", campaign => campaign["prize"]!["value"] = 0, false),
        ("a prize of some value", campaign => campaign["prize"]!["value"] = 200, true),
        ("a prize for several entries", Mileage("""{ "count": "pieces", "perPrize": 10, "prizesPerEntrant": 2 }"""), true),
        ("a prize for different products", Mileage("""{ "count": "different-products", "perPrize": 3 }"""), true),
        ("a prize for several entries that does not say how many", campaign => campaign["prize"]!["kind"] = "mileage", false),
        ("a prize for no entries", Mileage("""{ "count": "entries", "perPrize": 0 }"""), false),
        ("a prize for what is not counted", Mileage("""{ "count": "visits", "perPrize": 5 }"""), false),
        ("a prize for several entries that everyone gets", campaign => campaign["prize"]!["mileage"] = JsonNode.Parse("""{ "count": "entries", "perPrize": 5 }"""), false),
        ("a limit of a household", campaign => campaign["limits"] = new JsonObject { ["entriesPerHousehold"] = 1 }, true),
        ("a number on a list", Proof("""{ "kind": "serial-code", "list": true, "uses": 1 }"""), true),
        ("a number by its pattern", Proof("""{ "kind": "order-number", "pattern": "[A-Z]{2}[0-9]{8}", "checkDigit": "iso7064-mod97" }"""), true),
        ("an IMEI", Proof("""{ "kind": "imei" }"""), true),
        ("a number without list and pattern", Proof("""{ "kind": "member-number", "checkDigit": "luhn" }"""), false),
        ("a number of another kind", Proof("""{ "kind": "passport", "list": true }"""), false),
        ("an unknown check digit", Proof("""{ "kind": "serial-code", "list": true, "checkDigit": "crc32" }"""), false),
        ("a number that may never be used", Proof("""{ "kind": "serial-code", "list": true, "uses": 0 }"""), false),
        ("no numbers", campaign => campaign["proofs"] = new JsonArray(), false),
        ("no condition", campaign => campaign.Remove("condition"), false),
        ("numbers alone", NumbersAlone("""{ "kind": "serial-code", "list": true }""", "condition", "participatingMerchants", "excludedMerchants"), true),
        ("neither receipt nor numbers", NumbersAlone(null, "condition", "participatingMerchants", "excludedMerchants"), false),
        ("a condition without a receipt", NumbersAlone("""{ "kind": "serial-code", "list": true }""", "participatingMerchants", "excludedMerchants"), false),
        ("pieces counted without a receipt", campaign =>
        {
            NumbersAlone("""{ "kind": "serial-code", "list": true }""", "condition", "participatingMerchants", "excludedMerchants")(campaign);
            Mileage("""{ "count": "pieces", "perPrize": 5 }""")(campaign);
        }, false),
        ("figures for the law", campaign => campaign["law"] = new JsonObject { ["plannedSales"] = 9_000_000_000, ["plannedPrizes"] = 5, ["leastPurchase"] = 300, ["joint"] = true }, true),
        ("planned sales as text", campaign => campaign["law"] = new JsonObject { ["plannedSales"] = "many" }, false),
        ("a number where yes or no is wanted", campaign => campaign["law"] = new JsonObject { ["joint"] = 1 }, false),
        ("an unknown figure for the law", campaign => campaign["law"] = new JsonObject { ["sales"] = 1 }, false),
        ("texts", campaign => campaign["texts"] = Texts("ja", "title", new('あ', 200)), true),
        ("a title that is too long", campaign => campaign["texts"] = Texts("ja", "title", new('あ', 201)), false),
        ("a text of 4,000 characters", campaign => campaign["texts"] = Texts("en", "howTo", new('a', 4_000)), true),
        ("a text of 4,001 characters", campaign => campaign["texts"] = Texts("en", "howTo", new('a', 4_001)), false),
        ("an empty text", campaign => campaign["texts"] = Texts("en", "rejected", ""), false),
        ("texts in a language the program does not speak", campaign => campaign["texts"] = Texts("fr", "title", "Thé"), false),
        ("a text of another kind", campaign => campaign["texts"] = Texts("ja", "referred", "お待ちください"), false),
        ("limits", campaign => campaign["limits"] = new JsonObject { ["entriesPerEntrantPerDay"] = 1, ["entriesInAll"] = 100 }, true),
        ("a limit of nothing", campaign => campaign["limits"] = new JsonObject { ["entriesInAll"] = 0 }, false),
        ("an unknown limit", campaign => campaign["limits"] = new JsonObject { ["entriesPerWeek"] = 1 }, false),
        ("a policy", campaign => campaign["policy"] = Policy("certainty", 95), true),
        ("a policy that rejects nothing", campaign => campaign["policy"] = Policy("rejectAutomatically", new JsonArray()), true),
        ("a policy that rejects for one reason", campaign => campaign["policy"] = Policy("rejectAutomatically", new JsonArray("below-minimum")), true),
        ("a rejection that needs judgement", campaign => campaign["policy"] = Policy("rejectAutomatically", new JsonArray("altered")), false),
        ("a policy that takes everything for certain", campaign => campaign["policy"] = Policy("certainty", 49), false),
        ("a signal strength that is none", campaign => campaign["policy"] = Policy("referFrom", "certain"), false),
        ("a policy without approvals", campaign => campaign["policy"] = Policy("approveAutomatically", false), true),
        ("an unknown part of a policy", campaign => campaign["policy"] = Policy("approve", false), false),
        ("no prize", campaign => campaign.Remove("prize"), false),
        ("an unknown kind of prize", campaign => campaign["prize"]!["kind"] = "some", false),
        ("no id", campaign => campaign.Remove("id"), false),
        ("an id with a space", campaign => campaign["id"] = "a b", false),
        ("version zero", campaign => campaign["version"] = 0, false),
        ("a version as text", campaign => campaign["version"] = "1", false),
        ("an empty name", campaign => campaign["name"] = "", false),
        ("a day that does not exist", campaign => campaign["purchasePeriod"]!["from"] = "2026-02-30", false),
        ("a moment without an offset", campaign => campaign["entryPeriod"] = Period("2026-01-01T00:00:00", "2027-01-01T00:00:00+09:00"), false),
        ("an entry period", campaign => campaign["entryPeriod"] = Period("2026-01-01T00:00:00+09:00", "2027-01-01T00:00:00+09:00"), true),
        ("no products", campaign => campaign["participatingProducts"] = new JsonArray(), false),
        ("a product without a name", campaign => campaign["participatingProducts"]![0]!.AsObject().Remove("name"), false),
        ("an alias that is a number", campaign => campaign["participatingProducts"]![0]!["aliases"] = new JsonArray(5), false),
        ("a code of twelve digits", campaign => campaign["participatingProducts"]![0]!["gtins"] = new JsonArray("490123456789"), false),
        ("a registration number without T", campaign => campaign["participatingMerchants"] = Merchant("registrationNumbers", "1234567890123"), false),
        ("a short phone number", campaign => campaign["participatingMerchants"] = Merchant("phones", "12-34"), false),
        ("a phone number", campaign => campaign["participatingMerchants"] = Merchant("phones", "03-1234-5678"), true),
        ("a branch", campaign => campaign["participatingMerchants"] = Merchant("branches", "渋谷店"), true),
        ("a branch without a name", campaign => campaign["participatingMerchants"] = Merchant("branches", ""), false),
        ("a shop that is excluded", campaign => campaign["excludedMerchants"] = Merchant("aliases", "KOMOREBI"), true),
        ("an unknown field of a shop that is excluded", campaign => campaign["excludedMerchants"] = Merchant("branch", "渋谷店"), false),
        ("names of one chain", OnProduct("chainAliases", """[{ "chain": "こもれびマート", "names": ["ﾔﾏﾋﾞｺ500"] }]"""), true),
        ("a chain without names", OnProduct("chainAliases", """[{ "chain": "こもれびマート", "names": [] }]"""), false),
        ("names without a chain", OnProduct("chainAliases", """[{ "names": ["ﾔﾏﾋﾞｺ500"] }]"""), false),
        ("words", OnProduct("words", """{ "brands": ["やまびこ"], "kinds": ["緑茶"], "sizes": ["500ml", "350ml×6"], "excluded": ["濃いめ"] }"""), true),
        ("words without a brand", OnProduct("words", """{ "kinds": ["緑茶"] }"""), false),
        ("words with no brand", OnProduct("words", """{ "brands": [] }"""), false),
        ("a word of one letter", OnProduct("words", """{ "brands": ["茶"] }"""), false),
        ("a size that is none", OnProduct("words", """{ "brands": ["やまびこ"], "sizes": ["大"] }"""), false),
        ("an unknown part of words", OnProduct("words", """{ "brands": ["やまびこ"], "size": "500ml" }"""), false),
        ("a group", Groups("""[{ "id": "group", "products": ["PRODUCT"] }]""", "group"), true),
        ("a group of nothing", Groups("""[{ "id": "group", "products": [] }]""", "PRODUCT"), false),
        ("a group without a name", Groups("""[{ "products": ["PRODUCT"] }]""", "PRODUCT"), false),
        ("an empty condition", campaign => campaign["condition"] = new JsonObject(), false),
        ("a minimum of nothing", Condition("""{ "minimumQuantity": 0 }"""), false),
        ("a minimum of one product", Condition("""{ "minimumQuantity": 2, "products": ["PRODUCT"] }"""), true),
        ("products without a minimum", Condition("""{ "minimumTotal": 2, "products": ["PRODUCT"] }"""), false),
        ("a minimum of no products", Condition("""{ "minimumQuantity": 2, "products": [] }"""), false),
        ("conditions of every kind", Condition("""
            { "all": [{ "minimumTotal": 800 }, { "differentProducts": 2 }, { "any": [{ "minimumAmount": 5 }, { "daysOfWeek": ["sat", "sun"] }] },
                      { "atLeast": 1, "of": [{ "timeOfDay": { "from": "22:00", "to": "02:00" } }, { "minimumTotal": 9 }] }] }
            """), true),
        ("an unknown condition within others", Condition("""{ "any": [{ "minimumTotal": 1 }, { "weather": "rain" }] }"""), false),
        ("none to choose of", Condition("""{ "any": [] }"""), false),
        ("a number of nothing", Condition("""{ "atLeast": 1 }"""), false),
        ("conditions without a number", Condition("""{ "of": [{ "minimumTotal": 1 }] }"""), false),
        ("an hour that does not exist", Condition("""{ "timeOfDay": { "from": "24:00", "to": "02:00" } }"""), false),
        ("hours without an end", Condition("""{ "timeOfDay": { "from": "22:00" } }"""), false),
        ("a day written in full", Condition("""{ "daysOfWeek": ["monday"] }"""), false),
    ];

    [Fact]
    public async Task The_schema_and_the_checker_agree_on_every_change()
    {
        var original = await File.ReadAllTextAsync(SampleFiles.Campaigns[0], TestContext.Current.CancellationToken);
        var documents = Changes.Select(change => Changed(original, change.Do)).ToList();

        var bySchema = await ValidateAsync(documents);
        var byChecker = documents.Select(document => CampaignFile.Parse(Encoding.UTF8.GetBytes(document)) is CampaignFileOutcome.Valid);

        Named(bySchema).ShouldBe(Named(Changes.Select(change => change.IsValid)));
        Named(byChecker).ShouldBe(Named(Changes.Select(change => change.IsValid)));
    }

    private static IEnumerable<string> Named(IEnumerable<bool> answers) => Changes.Zip(answers, (change, answer) => $"{change.What}: {answer}");

    private static string Changed(string original, Action<JsonObject> change)
    {
        var campaign = JsonNode.Parse(original)!.AsObject();
        change(campaign);
        return campaign.ToJsonString();
    }

    private static Action<JsonObject> Mileage(string mileage) => campaign =>
    {
        campaign["prize"]!["kind"] = "mileage";
        campaign["prize"]!["mileage"] = JsonNode.Parse(mileage);
    };

    private static Action<JsonObject> Proof(string proof) => campaign =>
    {
        var terms = JsonNode.Parse(proof)!.AsObject();
        (terms["id"], terms["name"]) = ("number", "番号");
        campaign["proofs"] = new JsonArray(terms);
    };

    private static Action<JsonObject> NumbersAlone(string? proof, params string[] without) => campaign =>
    {
        campaign["receipt"] = false;
        foreach (var field in without)
        {
            campaign.Remove(field);
        }

        if (proof is not null)
        {
            Proof(proof)(campaign);
        }
    };

    private static Action<JsonObject> OnProduct(string field, string value) => campaign => campaign["participatingProducts"]![0]![field] = JsonNode.Parse(value);

    private static Action<JsonObject> Groups(string groups, string named) => campaign =>
    {
        var product = campaign["participatingProducts"]![0]!["id"]!.GetValue<string>();
        campaign["productGroups"] = JsonNode.Parse(groups.Replace("PRODUCT", product, StringComparison.Ordinal));
        Condition($$"""{ "minimumQuantity": 1, "products": ["{{named}}"] }""")(campaign);
    };

    private static JsonObject Policy(string name, JsonNode value) => new() { [name] = value };

    private static JsonObject Texts(string language, string field, string text) => new() { [language] = new JsonObject { [field] = text } };

    private static Action<JsonObject> Condition(string condition) => campaign => campaign["condition"] = JsonNode.Parse(
        condition.Replace("PRODUCT", campaign["participatingProducts"]![0]!["id"]!.GetValue<string>(), StringComparison.Ordinal));

    private static JsonObject Period(string from, string to) => new() { ["from"] = from, ["to"] = to };

    private static JsonArray Merchant(string field, string value) => [new JsonObject { ["name"] = "こもれびマート", [field] = new JsonArray(value) }];

    private static async Task<IReadOnlyList<bool>> ValidateAsync(IEnumerable<string> documents)
    {
        var script = Path.Combine(SampleFiles.Folder, "..", "tests", "GiftDigi.Receipts.Tests", "Campaigns", "validate-schema.mjs");
        var start = new ProcessStartInfo("node", [script, Path.Combine(SampleFiles.Folder, "campaigns", "campaign.schema.json")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(string.Join('\n', documents));
        node.StandardInput.Close();
        var answers = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(bool.Parse)];
    }
}
