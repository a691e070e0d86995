using System.Globalization;
using System.Text;
using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Samples;

/// <summary>Works out from truth and terms what should become of each entry, so that the list of expectations is not taken on trust.</summary>
public sealed class DemoEntriesTests
{
    private static readonly Dictionary<string, JsonElement> Campaigns = SampleFiles.Campaigns
        .Select(SampleFiles.Read)
        .ToDictionary(campaign => campaign.GetProperty("id").GetString()!, StringComparer.Ordinal);

    [Fact]
    public void Every_image_is_entered_once_by_an_entrant_with_a_valid_pseudonym()
    {
        var entries = SampleFiles.Entries();

        var files = entries.Select(entry => Path.GetFileName(Text(entry, "file")));

        files.ShouldBe(SampleFiles.Images.Select(image => Path.GetFileName(image)));
        entries.Where(entry => !EntrantId.TryParse(Text(entry, "entrant"), out _)).ShouldBeEmpty();
    }

    [Fact]
    public void About_six_in_ten_entries_qualify()
    {
        var entries = SampleFiles.Entries();

        var approved = entries.Count(entry => Text(entry, "verdict") == "approved");

        approved.ShouldBeInRange(13, 16);
    }

    [Fact]
    public void The_expected_verdicts_follow_from_the_truth_and_the_terms()
    {
        var entries = SampleFiles.Entries();

        var reasons = Judge(entries);

        reasons.ShouldBe(entries.Select(entry => entry.GetProperty("reason").GetString()));
        entries.ShouldAllBe(entry => (Text(entry, "verdict") == "approved") == (entry.GetProperty("reason").ValueKind == JsonValueKind.Null));
    }

    /// <summary>The only reason against each entry, or null; two reasons at once would show as their joined ids.</summary>
    private static List<string?> Judge(IReadOnlyList<JsonElement> entries)
    {
        var purchases = new HashSet<string>(StringComparer.Ordinal);
        var approvals = new Dictionary<string, int>(StringComparer.Ordinal);
        var reasons = new List<string?>();
        foreach (var entry in entries)
        {
            var campaign = Campaigns[Text(entry, "campaign")];
            var receipt = SampleFiles.Receipt(Path.Combine(SampleFiles.Folder, Text(entry, "file")));
            var broken = Broken(campaign, receipt).ToList();
            if (!purchases.Add($"{Text(receipt, "registrationNumber")} {Text(receipt, "purchaseDate")} {Text(receipt, "receiptNumber")}"))
            {
                broken.Add(Reason.AlreadyUsed);
            }

            var key = $"{Text(entry, "campaign")} {Text(entry, "entrant")}";
            var before = approvals.GetValueOrDefault(key);
            if (campaign.TryGetProperty("entriesPerEntrant", out var limit) && before >= limit.GetInt32())
            {
                broken.Add(Reason.LimitReached);
            }

            approvals[key] = before + (broken.Count == 0 ? 1 : 0);
            reasons.Add(broken.Count == 0 ? null : string.Join('+', broken.Select(reason => JsonNamingPolicy.KebabCaseLower.ConvertName($"{reason}"))));
        }

        return reasons;
    }

    private static IEnumerable<Reason> Broken(JsonElement campaign, JsonElement receipt)
    {
        var day = Text(receipt, "purchaseDate");
        var period = campaign.GetProperty("purchasePeriod");
        if (string.CompareOrdinal(day, Text(period, "from")) < 0 || string.CompareOrdinal(day, Text(period, "to")) > 0)
        {
            yield return Reason.OutsidePurchasePeriod;
        }

        if (campaign.TryGetProperty("participatingMerchants", out var merchants)
            && !merchants.EnumerateArray().Any(merchant => Text(merchant, "name") == Text(receipt, "merchant")))
        {
            yield return Reason.NotParticipatingMerchant;
        }

        var items = Participating(campaign, receipt).ToList();
        if (items.Count == 0)
        {
            yield return Reason.NoParticipatingProduct;
        }
        else if (items.Sum(item => Number(item, "quantity")) < Least(campaign, "minimumQuantity")
            || items.Sum(item => Number(item, "amount")) < Least(campaign, "minimumAmount"))
        {
            yield return Reason.BelowMinimum;
        }
    }

    /// <summary>The items that bear a name or an alias of a participating product.</summary>
    private static IEnumerable<JsonElement> Participating(JsonElement campaign, JsonElement receipt)
    {
        var names = campaign.GetProperty("participatingProducts").EnumerateArray()
            .SelectMany(product => product.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!).Append(Text(product, "name")))
            .Select(Folded)
            .ToHashSet(StringComparer.Ordinal);
        return receipt.GetProperty("items").EnumerateArray().Where(item => names.Contains(Folded(Text(item, "description"))));
    }

    private static string Folded(string name) =>
        name.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).ToUpper(CultureInfo.InvariantCulture);

    private static int Least(JsonElement campaign, string name) =>
        campaign.GetProperty("condition").TryGetProperty(name, out var least) ? least.GetInt32() : 0;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
