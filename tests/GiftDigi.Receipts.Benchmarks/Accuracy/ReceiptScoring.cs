using System.Text.Json;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>
/// Compares what was read with the truth, value by value. Texts are compared as printed names are: the width of characters, spaces
/// and marks do not count. A value that is inferred where nothing is printed is not judged.
/// </summary>
internal static class ReceiptScoring
{
    private static readonly string[] Fields =
    [
        "merchant", "branch", "address", "phone", "registrationNumber", "receiptNumber", "purchaseDate", "purchaseTime",
        "subtotal", "tax", "couponDiscount", "pointsUsed", "pointsEarned", "total", "tender", "cashReceived", "change", "itemCount",
    ];

    private static readonly string[] ItemFields = ["description", "quantity", "unitPrice", "amount", "gtin", "taxRate"];
    private static readonly string[] RateFields = ["taxable", "tax"];

    /// <summary>What became of the values of one receipt, and its items.</summary>
    /// <param name="truth">Bare values under the names of <c>receipts read</c>.</param>
    /// <param name="receipt">What was read.</param>
    public static (IReadOnlyList<ValueScore> Values, ItemCounts Items) Score(JsonElement truth, Receipt receipt)
    {
        var read = JsonSerializer.SerializeToElement(receipt, ReceiptsJson.Readable.Receipt);
        var truths = truth.GetProperty("items").EnumerateArray().ToList();
        var items = read.GetProperty("items").EnumerateArray().ToList();
        var (wantedItems, readItems) = (truths.ConvertAll(Wanted), items.ConvertAll(Read));
        var values = Compare("", Fields, truth, read)
            .Concat(CompareRates(truth, read))
            .Concat(CompareItems(truths, items, ItemPairing.Of(wantedItems, readItems)));
        return ([.. values], ItemPairing.Count(wantedItems, readItems));
    }

    private static IEnumerable<ValueScore> CompareItems(
        List<JsonElement> truths, List<JsonElement> items, IReadOnlyList<(int Truth, int Read)> pairs)
    {
        var paired = pairs.SelectMany(pair => Compare("item.", ItemFields, truths[pair.Truth], items[pair.Read]));
        var missed = truths.Where((_, index) => pairs.All(pair => pair.Truth != index)).SelectMany(truth => Compare("item.", ItemFields, truth, null));
        var invented = items.Where((_, index) => pairs.All(pair => pair.Read != index)).SelectMany(item => Compare("item.", ItemFields, null, item));
        return paired.Concat(missed).Concat(invented);
    }

    private static IEnumerable<ValueScore> CompareRates(JsonElement truth, JsonElement read)
    {
        var (truths, rates) = (ByRate(truth), ByRate(read));
        return truths.Keys.Union(rates.Keys).Order().SelectMany(rate => Compare(
            "taxByRate.", RateFields, truths.TryGetValue(rate, out var wanted) ? wanted : null, rates.TryGetValue(rate, out var found) ? found : null));
    }

    private static Dictionary<int, JsonElement> ByRate(JsonElement receipt) => receipt.GetProperty("taxByRate").EnumerateArray()
        .GroupBy(rate => rate.GetProperty("rate").GetInt32())
        .ToDictionary(group => group.Key, group => group.First());

    private static IEnumerable<ValueScore> Compare(string prefix, string[] fields, JsonElement? truth, JsonElement? read) =>
        fields.Select(field => Judge(prefix + field, Member(truth, field), Member(read, field))).OfType<ValueScore>();

    private static ValueScore? Judge(string kind, JsonElement? truth, JsonElement? read)
    {
        var wanted = truth?.ToString();
        if (read is not { } value)
        {
            return wanted is null ? null : new(kind, ValueOutcome.Missing, null, false, wanted, null);
        }

        var (text, inferred) = (value.GetProperty("value").ToString(), value.GetProperty("inferred").GetBoolean());
        if (wanted is null && inferred)
        {
            return null;
        }

        var isRight = wanted is not null && PrintedName.Fold(wanted) == PrintedName.Fold(text);
        return new(kind, isRight ? ValueOutcome.Right : ValueOutcome.Wrong, value.GetProperty("confidence").GetDouble(), inferred, wanted, text);
    }

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { } present && present.GetProperty(name) is { ValueKind: not JsonValueKind.Null } member ? member : null;

    private static NamedAmount Wanted(JsonElement truth) =>
        new(PrintedName.Fold(truth.GetProperty("description").GetString()!), truth.GetProperty("amount").GetInt32());

    private static NamedAmount Read(JsonElement item) => new(
        PrintedName.Fold(Member(item, "description")?.GetProperty("value").GetString() ?? ""),
        Member(item, "amount")?.GetProperty("value").GetInt32());
}
