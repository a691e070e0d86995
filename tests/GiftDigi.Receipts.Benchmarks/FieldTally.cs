using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Names;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Counts what was read as the truth says.</summary>
internal sealed class FieldTally
{
    private const double AlikeEnough = 0.6;
    private static readonly string[] Fields =
        ["merchant", "phone", "registrationNumber", "receiptNumber", "purchaseDate", "purchaseTime", "subtotal", "tax", "total"];

    private readonly Dictionary<string, (int Asked, int Right)> _fields = Fields.ToDictionary(field => field, _ => (0, 0), StringComparer.Ordinal);
    private readonly List<double> _milliseconds = [];
    private (int Truth, int Read, int Found) _items;

    public static IEnumerable<string> Columns => [.. Fields, "items F1", "median ms", "receipts"];

    public int Receipts => _milliseconds.Count;

    public void Add(JsonElement truth, Receipt receipt, TimeSpan elapsed)
    {
        _milliseconds.Add(elapsed.TotalMilliseconds);
        var read = JsonSerializer.SerializeToElement(receipt, ReceiptsJson.Readable.Receipt);
        foreach (var field in Fields.Where(field => truth.GetProperty(field).ValueKind != JsonValueKind.Null))
        {
            var (asked, right) = _fields[field];
            _fields[field] = (asked + 1, right + (IsRight(truth.GetProperty(field), read.GetProperty(field)) ? 1 : 0));
        }

        AddItems([.. truth.GetProperty("items").EnumerateArray()], [.. receipt.Items]);
    }

    /// <summary>The share of a field that was right among those asked for.</summary>
    public double Share(string field) => (double)_fields[field].Right / Math.Max(1, _fields[field].Asked);

    public IEnumerable<string> Figures() =>
    [
        .. Fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{_fields[field].Right}/{_fields[field].Asked}")),
        (2.0 * _items.Found / Math.Max(1, _items.Truth + _items.Read)).ToString("0.000", CultureInfo.InvariantCulture),
        _milliseconds.Order().ElementAt(_milliseconds.Count / 2).ToString("0", CultureInfo.InvariantCulture),
        Receipts.ToString(CultureInfo.InvariantCulture),
    ];

    private static bool IsRight(JsonElement truth, JsonElement read) =>
        read.ValueKind == JsonValueKind.Object && Text(truth) == Text(read.GetProperty("value"));

    private static string Text(JsonElement value) => PrintedName.Fold(value.ToString());

    // An item is found when an item of the same amount has a name that is alike; each is used once.
    private void AddItems(List<JsonElement> truths, List<LineItem> items)
    {
        _items = (_items.Truth + truths.Count, _items.Read + items.Count, _items.Found);
        foreach (var truth in truths)
        {
            var name = PrintedName.Fold(truth.GetProperty("description").GetString() ?? "");
            var amount = truth.GetProperty("amount").GetInt32();
            var index = items.FindIndex(item => item.Amount?.Value.Yen == amount
                && NameDifference.Between(name, PrintedName.Fold(item.Description?.Value ?? "")).Likeness >= AlikeEnough);
            if (index >= 0)
            {
                items.RemoveAt(index);
                _items.Found++;
            }
        }
    }
}
