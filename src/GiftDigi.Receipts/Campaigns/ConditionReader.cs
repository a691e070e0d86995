using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Campaigns;

/// <summary>
/// Reads the condition of a campaign file. Every field of a condition must be met, so <c>{"minimumQuantity": 2,
/// "minimumAmount": 500}</c> asks for both.
/// </summary>
/// <param name="mistakes">Where mistakes are noted.</param>
/// <param name="products">The ids of the participating products, and of groups of them, with the products that each means.</param>
internal sealed class ConditionReader(List<CampaignMistake> mistakes, IReadOnlyDictionary<string, IReadOnlyList<string>> products)
{
    private const int MaxPieces = 1_000;
    private const int MaxYen = 9_999_999;
    private const int MaxParts = 50;
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly PurchaseCondition Nothing = new PurchaseCondition.All([]);

    /// <summary>The condition; it is of use only when no mistake was noted.</summary>
    public PurchaseCondition Read(FieldReader parent) =>
        parent.Required("condition") is { } node ? Read(node, parent.Path("condition")) : Nothing;

    private PurchaseCondition Read(LocatedNode node, string path)
    {
        var fields = new FieldReader(node, path, mistakes);
        var known = mistakes.Count;
        var parts = ReadAmounts(fields).Concat(ReadCombinations(fields)).Concat(ReadMoments(fields)).ToList();
        fields.RefuseOthers();
        if (parts.Count == 0 && mistakes.Count == known)
        {
            fields.Mistake(
                fields.Line, path, "Give what is asked for: \"minimumQuantity\", \"minimumAmount\", \"minimumTotal\", or another condition.");
        }

        return parts is [var only] ? only : new PurchaseCondition.All(parts);
    }

    private List<PurchaseCondition> ReadAmounts(FieldReader fields)
    {
        var parts = new List<PurchaseCondition>();
        var named = ReadProducts(fields);
        if (fields.Number("minimumQuantity", 1, MaxPieces) is { } pieces)
        {
            parts.Add(new PurchaseCondition.MinimumQuantity(pieces, named));
        }

        if (fields.Number("minimumAmount", 1, MaxYen) is { } amount)
        {
            parts.Add(new PurchaseCondition.MinimumAmount(new Money(amount), named));
        }

        if (fields.Optional("products") is { } list && fields.Optional("minimumQuantity") is null && fields.Optional("minimumAmount") is null)
        {
            fields.Mistake(list.Line, fields.Path("products"), "Products are named for a \"minimumQuantity\" or a \"minimumAmount\" beside them.");
        }

        if (fields.Number("minimumTotal", 1, MaxYen) is { } total)
        {
            parts.Add(new PurchaseCondition.MinimumTotal(new Money(total)));
        }

        if (fields.Number("differentProducts", 1, MaxPieces) is { } count)
        {
            parts.Add(new PurchaseCondition.DifferentProducts(count));
            var all = products.Values.SelectMany(meant => meant).Distinct(StringComparer.Ordinal).Count();
            if (count > all)
            {
                fields.Mistake(
                    fields.Optional("differentProducts")!.Line, fields.Path("differentProducts"), $"There are only {all} participating products.");
            }
        }

        return parts;
    }

    private List<string> ReadProducts(FieldReader fields)
    {
        fields.RefuseEmpty("products");
        var named = new List<string>();
        foreach (var (node, path) in fields.Elements("products"))
        {
            if (node.Kind == JsonTokenType.String && products.TryGetValue(node.Text, out var meant))
            {
                named.AddRange(meant.Except(named, StringComparer.Ordinal));
            }
            else
            {
                fields.Mistake(node.Line, path, "The id of a participating product, or of a group of them, is wanted here.");
            }
        }

        return named;
    }

    private List<PurchaseCondition> ReadCombinations(FieldReader fields)
    {
        var parts = new List<PurchaseCondition>();
        if (ReadParts(fields, "all") is { } all)
        {
            parts.Add(new PurchaseCondition.All(all));
        }

        if (ReadParts(fields, "any") is { } any)
        {
            parts.Add(new PurchaseCondition.Any(any));
        }

        var (least, of) = (fields.Number("atLeast", 1, MaxParts), ReadParts(fields, "of"));
        if (of is not null && fields.Required("atLeast") is not null)
        {
            parts.Add(new PurchaseCondition.AtLeast(least ?? 1, of));
        }

        if (fields.Optional("atLeast") is { } count && fields.Required("of") is not null && least > of?.Count)
        {
            fields.Mistake(count.Line, fields.Path("atLeast"), $"There are only {of.Count} conditions in \"of\".");
        }

        return parts;
    }

    private List<PurchaseCondition>? ReadParts(FieldReader fields, string name)
    {
        if (fields.Optional(name) is not { } list)
        {
            return null;
        }

        fields.RefuseEmpty(name);
        if (list.Elements.Count > MaxParts)
        {
            fields.Mistake(list.Line, fields.Path(name), $"{MaxParts} conditions at most are wanted here.");
            return [];
        }

        return [.. fields.Elements(name).Select(element => Read(element.Node, element.Path))];
    }

    private static List<PurchaseCondition> ReadMoments(FieldReader fields)
    {
        var parts = new List<PurchaseCondition>();
        if (fields.Optional("timeOfDay") is { } node)
        {
            parts.Add(ReadTimeOfDay(fields.Object(node, "timeOfDay")));
        }

        fields.RefuseEmpty("daysOfWeek");
        var days = fields.Elements("daysOfWeek")
            .Select(element => fields.Parsed<DayOfWeek>(element.Node, element.Path, TryParseDay, "One of mon, tue, wed, thu, fri, sat, sun"))
            .OfType<DayOfWeek>()
            .ToList();
        if (days.Count > 0)
        {
            parts.Add(new PurchaseCondition.DaysOfWeek(days));
        }

        return parts;
    }

    private static PurchaseCondition.TimeOfDay ReadTimeOfDay(FieldReader fields)
    {
        const string Wanted = "A time of day as HH:MM";
        var from = fields.Parsed<TimeOnly>("from", TryParseTime, Wanted);
        var to = fields.Parsed<TimeOnly>("to", TryParseTime, Wanted);
        fields.RefuseOthers();
        if (from is not null && from == to)
        {
            fields.Mistake(fields.Line, fields.Path(), "The hours end when they begin.");
        }

        return new(from ?? default, to ?? default);
    }

    private static bool TryParseTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool TryParseDay(string text, out DayOfWeek day)
    {
        var index = Array.IndexOf(DayNames, text);
        day = (DayOfWeek)Math.Max(0, index);
        return index >= 0;
    }
}
