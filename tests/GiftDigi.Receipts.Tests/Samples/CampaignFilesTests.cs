using System.Globalization;
using System.Text;
using System.Text.Json;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Samples;

public sealed class CampaignFilesTests
{
    public static TheoryData<string> Files => [.. SampleFiles.Campaigns.Select(path => Path.GetFileName(path))];

    [Fact]
    public void There_are_three_of_different_conditions_and_one_names_its_merchants()
    {
        var campaigns = SampleFiles.Campaigns.Select(SampleFiles.Read).ToList();

        var conditions = campaigns.Select(campaign => campaign.GetProperty("condition").GetRawText()).Distinct();

        conditions.Count().ShouldBe(3);
        campaigns.Count(campaign => campaign.TryGetProperty("participatingMerchants", out _)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_named_for_its_campaign(string file)
    {
        var campaign = Campaign(file);

        var id = campaign.GetProperty("id").GetString();

        CampaignId.TryParse(id, out _).ShouldBeTrue();
        file.ShouldBe(id + ".json");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_fields_are_those_of_the_published_schema(string file)
    {
        var schema = SampleFiles.Read(Path.Combine(SampleFiles.Folder, "campaigns", "campaign.schema.json"));
        var known = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToList();

        var used = Campaign(file).EnumerateObject().Select(property => property.Name).ToList();

        used.ShouldBeSubsetOf(known);
        schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ShouldBeSubsetOf(used);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_name_and_no_valid_code_belongs_to_two_products(string file)
    {
        var products = Campaign(file).GetProperty("participatingProducts").EnumerateArray().ToList();

        var names = products.SelectMany(product => Texts(product, "aliases").Append(product.GetProperty("name").GetString()!).Select(Folded).Distinct()).ToList();
        var gtins = products.SelectMany(product => Texts(product, "gtins")).ToList();

        names.ShouldBeUnique();
        gtins.ShouldBeUnique();
        gtins.Where(gtin => !Gtin.TryParse(gtin, out _)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_merchants_are_those_of_the_samples(string file)
    {
        var receipts = SampleFiles.Images.Select(SampleFiles.Receipt).ToList();

        var merchants = Campaign(file).TryGetProperty("participatingMerchants", out var listed) ? listed.EnumerateArray().ToList() : [];

        foreach (var merchant in merchants)
        {
            var theirs = receipts.Where(receipt => receipt.GetProperty("merchant").GetString() == merchant.GetProperty("name").GetString()).ToList();
            theirs.ShouldNotBeEmpty();
            theirs.ShouldAllBe(receipt => Texts(merchant, "registrationNumbers").Contains(receipt.GetProperty("registrationNumber").GetString()));
            theirs.ShouldAllBe(receipt => Texts(merchant, "phones").Contains(receipt.GetProperty("phone").GetString()));
        }
    }

    private static JsonElement Campaign(string file) => SampleFiles.Read(Path.Combine(SampleFiles.Folder, "campaigns", file));

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);

    private static string Folded(string name) =>
        name.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).ToUpper(CultureInfo.InvariantCulture);
}
