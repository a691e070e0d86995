using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>Turns the document of a campaign file into a campaign, noting every mistake in <paramref name="mistakes"/>.</summary>
internal sealed class CampaignReader(List<CampaignMistake> mistakes)
{
    private const int MaxVersion = 10_000;

    /// <summary>The campaign; it is of use only when no mistake was noted.</summary>
    public Campaign? Read(LocatedNode document)
    {
        var fields = new FieldReader(document, "", mistakes);
        if (document.Kind != JsonTokenType.StartObject)
        {
            return null;
        }

        fields.Optional("$schema");
        fields.Elements("changes");
        var products = new ProductReader(mistakes);
        var prize = PrizeReader.Read(fields);
        var asksForReceipt = fields.Optional("receipt") is null || fields.Flag("receipt");
        var campaign = new Campaign(
            fields.Parsed<CampaignId>("id", CampaignId.TryParse, "An id of lower-case letters, digits and hyphens") ?? default,
            RequiredNumber(fields, "version", MaxVersion),
            fields.Text("name"),
            fields.Text("brand"),
            ReadPurchasePeriod(fields),
            ReadEntryPeriod(fields),
            ReadMerchants(fields, "participatingMerchants"),
            products.Read(fields),
            ReadCondition(fields, products, asksForReceipt),
            PrizeReader.ReadLimits(fields, prize),
            prize)
        {
            ExcludedMerchants = ReadMerchants(fields, "excludedMerchants"),
            AsksForReceipt = asksForReceipt,
            Proofs = ProofReader.Read(fields, mistakes),
            Law = PrizeReader.ReadLaw(fields),
            Policy = PolicyReader.Read(fields),
            Texts = TextsReader.Read(fields),
        };
        if (!asksForReceipt)
        {
            RefuseWhatOnlyReceiptsShow(fields, campaign);
        }

        fields.RefuseOthers();
        return campaign;
    }

    private PurchaseCondition ReadCondition(FieldReader fields, ProductReader products, bool asksForReceipt)
    {
        var groups = products.ReadGroups(fields);
        return asksForReceipt ? new ConditionReader(mistakes, groups).Read(fields) : new PurchaseCondition.All([]);
    }

    private static void RefuseWhatOnlyReceiptsShow(FieldReader fields, Campaign campaign)
    {
        fields.Required("proofs");
        foreach (var name in (string[])["condition", "participatingMerchants", "excludedMerchants"])
        {
            if (fields.Optional(name) is { } node)
            {
                fields.Mistake(node.Line, fields.Path(name), "Only a receipt can show it, and the campaign asks for none.");
            }
        }

        if (campaign.Prize.Mileage is { Count: not MileageCount.Entries })
        {
            fields.Mistake(fields.Optional("prize")!.Line, "prize.mileage.count", "Only entries can be counted where the campaign asks for no receipt.");
        }
    }

    private static int RequiredNumber(FieldReader fields, string name, int most)
    {
        fields.Required(name);
        return fields.Number(name, 1, most) ?? 0;
    }

    private static PurchasePeriod ReadPurchasePeriod(FieldReader parent)
    {
        const string Wanted = "A day as YYYY-MM-DD";
        if (parent.Required("purchasePeriod") is not { } node)
        {
            return new(default, default);
        }

        var fields = parent.Object(node, "purchasePeriod");
        var from = fields.Parsed<DateOnly>("from", TryParseDay, Wanted);
        var to = fields.Parsed<DateOnly>("to", TryParseDay, Wanted);
        fields.RefuseOthers();
        if (from > to)
        {
            fields.Mistake(fields.Line, "purchasePeriod", "The period ends before it begins.");
        }

        return new(from ?? default, to ?? default);
    }

    private static EntryPeriod? ReadEntryPeriod(FieldReader parent)
    {
        const string Wanted = "A moment with its offset, such as 2026-10-01T00:00:00+09:00,";
        if (parent.Optional("entryPeriod") is not { } node)
        {
            return null;
        }

        var fields = parent.Object(node, "entryPeriod");
        var from = fields.Parsed<DateTimeOffset>("from", TryParseMoment, Wanted);
        var to = fields.Parsed<DateTimeOffset>("to", TryParseMoment, Wanted);
        fields.RefuseOthers();
        if (from >= to)
        {
            fields.Mistake(fields.Line, "entryPeriod", "The period ends before it begins.");
        }

        return new(from ?? default, to ?? default);
    }

    private List<CampaignMerchant> ReadMerchants(FieldReader parent, string name) =>
        [.. parent.Elements(name).Select(element => ReadMerchant(element.Node, element.Path))];

    private CampaignMerchant ReadMerchant(LocatedNode node, string path)
    {
        var fields = new FieldReader(node, path, mistakes);
        var merchant = new CampaignMerchant(
            fields.Text("name"),
            fields.Texts("aliases"),
            [.. Parse<string>(fields, "phones", TryParsePhone, "A phone number of 10 or 11 digits, hyphens allowed,")],
            [.. Parse<RegistrationNumber>(fields, "registrationNumbers", RegistrationNumber.TryParse, "T and 13 digits")
                .Select(number => number.Value)])
        {
            Branches = fields.Texts("branches"),
        };
        fields.RefuseOthers();
        return merchant;
    }

    private static List<T> Parse<T>(FieldReader fields, string name, FieldReader.TryParse<T> parse, string wanted)
    {
        var values = new List<T>();
        foreach (var (node, path) in fields.Elements(name))
        {
            if (node.Kind == JsonTokenType.String && parse(node.Text, out var value))
            {
                values.Add(value);
            }
            else
            {
                fields.Mistake(node.Line, path, $"{wanted} is wanted here.");
            }
        }

        return values;
    }

    private static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryParseMoment(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmzzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    private static bool TryParsePhone(string text, out string digits)
    {
        digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length is 10 or 11 && text.All(c => char.IsAsciiDigit(c) || c == '-');
    }
}
