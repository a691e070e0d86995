using System.Globalization;
using System.Text.Json.Nodes;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tests.FormRecognizer;

/// <summary>Writes answers of the service's form about receipts that never were, in either version and unit, at any angle.</summary>
/// <param name="version">The version of the interface.</param>
internal sealed class WrittenAnswer(string version)
{
    private const int Height = 20;
    private readonly List<(string Text, int Left, int Top)> _lines = [];
    private readonly List<JsonObject> _documents = [];
    private JsonObject _fields = [];

    /// <summary>The photo that the places are in.</summary>
    public static PixelSize Photo { get; } = new(600, 800);

    /// <summary>How the receipt is turned in the photo, in degrees clockwise.</summary>
    public double Degrees { get; init; }

    /// <summary>Pixels of a unit; 1 for pixels.</summary>
    public double PerUnit { get; init; } = 1;

    /// <summary>A receipt of two items, with all that the service understands of it.</summary>
    public static WrittenAnswer Receipt(string version, double degrees = 0, double perUnit = 1)
    {
        var answer = new WrittenAnswer(version) { Degrees = degrees, PerUnit = perUnit };
        answer.Row("青空マート 渋谷店").Row("TEL 03-1234-5678").Row("2026年11月20日 12:34").Row("お茶500ml", "¥128").Row("おにぎり鮭", "¥150")
            .Row("小計", "¥278").Row("合計", "¥278").Row("(内消費税等", "¥20)").Row("会員番号 0012345678");
        answer.Text("MerchantName", "青空マート").Text("MerchantPhoneNumber", "03-1234-5678").Day("2026年11月20日", "2026-11-20").Time("12:34", "12:34:00")
            .Amount("Subtotal", "¥278", 278, row: 5).Amount("TotalTax", "¥20)", 20, row: 7).Amount("Total", "¥278", 278, row: 6);
        answer.Items(("お茶500ml", "¥128", 128), ("おにぎり鮭", "¥150", 150));
        return answer;
    }

    /// <summary>A row: what stands at the left, and what at the right.</summary>
    public WrittenAnswer Row(string left, string? right = null)
    {
        var top = 100 + ((_lines.Count == 0 ? 0 : ((_lines[^1].Top - 100) / 30) + 1) * 30);
        _lines.Add((left, 150, top));
        if (right is not null)
        {
            _lines.Add((right, 450 - WidthOf(right), top));
        }

        return this;
    }

    public WrittenAnswer Text(string name, string text) => Add(name, new() { ["type"] = "string", ["valueString"] = text }, text);

    public WrittenAnswer Day(string text, string day) => Add("TransactionDate", new() { ["type"] = "date", ["valueDate"] = day }, text);

    public WrittenAnswer Time(string text, string time) => Add("TransactionTime", new() { ["type"] = "time", ["valueTime"] = time }, text);

    /// <summary>An amount, written as this version writes it.</summary>
    public WrittenAnswer Amount(string name, string text, decimal amount, int row) => Add(name, AmountOf(amount), text, row);

    public WrittenAnswer Items(params ReadOnlySpan<(string Name, string Price, decimal Amount)> items)
    {
        var array = new JsonArray();
        foreach (var (name, price, amount) in items)
        {
            array.Add(new JsonObject
            {
                ["type"] = "object",
                ["valueObject"] = new JsonObject
                {
                    ["Description"] = Placed(new() { ["type"] = "string", ["valueString"] = name }, name, row: null),
                    ["TotalPrice"] = Placed(AmountOf(amount), price, row: null),
                },
                ["confidence"] = 0.95,
            });
        }

        _fields["Items"] = new JsonObject { ["type"] = "array", ["valueArray"] = array };
        return this;
    }

    /// <summary>Ends a document of what was added since the last, which lies between two rows.</summary>
    public WrittenAnswer Document(int firstTop, int lastTop)
    {
        _documents.Add(new()
        {
            ["docType"] = "receipt.retailMeal",
            ["boundingRegions"] = new JsonArray(new JsonObject { ["pageNumber"] = 1, ["polygon"] = Polygon(0, firstTop, Photo.Width, lastTop - firstTop) }),
            ["fields"] = _fields,
            ["confidence"] = 0.99,
        });
        _fields = [];
        return this;
    }

    /// <summary>The answer as it is sent.</summary>
    public string Json()
    {
        if (_documents.Count == 0)
        {
            Document(0, Photo.Height);
        }

        var (words, lines, offset) = (new JsonArray(), new JsonArray(), 0);
        foreach (var (text, left, top) in _lines)
        {
            lines.Add(new JsonObject
            {
                ["content"] = text,
                ["polygon"] = Polygon(left, top, WidthOf(text), Height),
                ["spans"] = new JsonArray(Span(offset, text.Length)),
            });
            foreach (var (start, length) in Words(text))
            {
                words.Add(new JsonObject
                {
                    ["content"] = text.Substring(start, length),
                    ["polygon"] = Polygon(left + WidthOf(text[..start]), top, WidthOf(text.Substring(start, length)), Height),
                    ["confidence"] = 0.99,
                    ["span"] = Span(offset + start, length),
                });
            }

            offset += text.Length + 1;
        }

        return new JsonObject
        {
            ["status"] = "succeeded",
            ["createdDateTime"] = "2026-11-21T09:00:00Z",
            ["lastUpdatedDateTime"] = "2026-11-21T09:00:03Z",
            ["analyzeResult"] = new JsonObject
            {
                ["apiVersion"] = version,
                ["modelId"] = "prebuilt-receipt",
                ["stringIndexType"] = "utf16CodeUnit",
                ["content"] = string.Join('\n', _lines.Select(line => line.Text)),
                ["pages"] = new JsonArray(new JsonObject
                {
                    ["pageNumber"] = 1,
                    ["angle"] = Degrees,
                    ["width"] = Photo.Width / PerUnit,
                    ["height"] = Photo.Height / PerUnit,
                    ["unit"] = PerUnit.Equals(1) ? "pixel" : "inch",
                    ["words"] = words,
                    ["lines"] = lines,
                    ["spans"] = new JsonArray(Span(0, offset)),
                }),
                ["styles"] = new JsonArray(),
                ["documents"] = new JsonArray([.. _documents]),
            },
        }.ToJsonString();
    }

    /// <summary>Where in the photo the middle of a text is.</summary>
    public PixelPoint MiddleOf(string text)
    {
        var (line, left, top) = _lines.Last(line => line.Text == text);
        return Turned(left + (WidthOf(line) / 2.0), top + (Height / 2.0));
    }

    private WrittenAnswer Add(string name, JsonObject value, string text, int? row = null)
    {
        _fields[name] = Placed(value, text, row);
        return this;
    }

    private JsonObject Placed(JsonObject value, string text, int? row)
    {
        var (line, left, top) = _lines.First(line => line.Text.Contains(text, StringComparison.Ordinal) && (row is null || line.Top == 100 + (row * 30)));
        var start = line.IndexOf(text, StringComparison.Ordinal);
        value["content"] = text;
        value["boundingRegions"] = new JsonArray(new JsonObject { ["pageNumber"] = 1, ["polygon"] = Polygon(left + WidthOf(line[..start]), top, WidthOf(text), Height) });
        value["confidence"] = 0.95;
        return value;
    }

    private JsonObject AmountOf(decimal amount) => version == "2024-11-30"
        ? new() { ["type"] = "currency", ["valueCurrency"] = new JsonObject { ["currencySymbol"] = "¥", ["amount"] = amount, ["currencyCode"] = "JPY" } }
        : new() { ["type"] = "number", ["valueNumber"] = amount };

    private JsonArray Polygon(double left, double top, double width, double height) =>
        [.. new[] { Turned(left, top), Turned(left + width, top), Turned(left + width, top + height), Turned(left, top + height) }
            .SelectMany(point => new JsonNode[] { point.X / PerUnit, point.Y / PerUnit })];

    private PixelPoint Turned(double x, double y)
    {
        var (sine, cosine) = Math.SinCos(Degrees * Math.PI / 180);
        var (dx, dy) = (x - (Photo.Width / 2.0), y - (Photo.Height / 2.0));
        return new((Photo.Width / 2.0) + (dx * cosine) - (dy * sine), (Photo.Height / 2.0) + (dx * sine) + (dy * cosine));
    }

    /// <summary>As the service parts them: Japanese characters one by one, letters and figures in runs, spaces none.</summary>
    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start + 1;
            while (IsNarrow(text[start]) && end < text.Length && IsNarrow(text[end]))
            {
                end++;
            }

            if (text[start] != ' ')
            {
                yield return (start, end - start);
            }

            start = end - 1;
        }
    }

    private static bool IsNarrow(char character) => character != ' ' && (char.IsAscii(character) || character == '¥');

    private static int WidthOf(string text) => text.Sum(character => char.IsAscii(character) || character == '¥' ? Height / 2 : Height);

    private static JsonObject Span(int offset, int length) => new() { ["offset"] = offset, ["length"] = length };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{version}, {Degrees}°");
}
