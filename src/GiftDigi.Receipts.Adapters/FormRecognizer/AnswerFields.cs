using System.Globalization;
using GiftDigi.Receipts.Adapters.FormRecognizer.Answers;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>Finds what the service understands of a receipt. A value without a place is left out: nobody could look whether it is right.</summary>
internal sealed class AnswerFields(PhotoScale scale, PageWarp page)
{
    /// <summary>Items and taxes that are looked at.</summary>
    private const int MostParts = 200;

    private static readonly (string Name, SeenFieldKind Kind)[] Whole =
    [
        ("MerchantName", SeenFieldKind.Merchant),
        ("MerchantAddress", SeenFieldKind.Address),
        ("MerchantPhoneNumber", SeenFieldKind.Phone),
        ("TransactionDate", SeenFieldKind.Date),
        ("TransactionTime", SeenFieldKind.Time),
        ("Subtotal", SeenFieldKind.Subtotal),
        ("TotalTax", SeenFieldKind.Tax),
        ("Total", SeenFieldKind.Total),
        ("Tip", SeenFieldKind.Tip),
    ];

    private static readonly (string Name, SeenFieldKind Kind)[] OfItem =
    [
        ("Description", SeenFieldKind.ItemName),
        ("Quantity", SeenFieldKind.ItemQuantity),
        ("Price", SeenFieldKind.ItemPrice),
        ("TotalPrice", SeenFieldKind.ItemAmount),
        ("ProductCode", SeenFieldKind.ItemCode),
    ];

    private static readonly (string Name, SeenFieldKind Kind)[] OfTax =
    [
        ("Rate", SeenFieldKind.TaxRate),
        ("Amount", SeenFieldKind.TaxAmount),
        ("NetAmount", SeenFieldKind.TaxNet),
    ];

    /// <summary>The values of a receipt.</summary>
    public IEnumerable<SeenField> Of(IReadOnlyDictionary<string, DocumentField> fields) =>
        [.. Of(fields, Whole, index: 0), .. Parts(fields, "Items", OfItem), .. Parts(fields, "TaxDetails", OfTax)];

    private IEnumerable<SeenField> Parts(IReadOnlyDictionary<string, DocumentField> fields, string name, (string Name, SeenFieldKind Kind)[] kinds) =>
        (fields.GetValueOrDefault(name)?.ValueArray ?? [])
            .Take(MostParts)
            .SelectMany((part, index) => part.ValueObject is { } values ? Of(values, kinds, index) : []);

    private IEnumerable<SeenField> Of(IReadOnlyDictionary<string, DocumentField> fields, (string Name, SeenFieldKind Kind)[] kinds, int index) =>
        from kind in kinds
        let field = fields.GetValueOrDefault(kind.Name)
        where field is not null
        let value = ValueOf(kind.Kind, field)
        let box = BoxOf(field)
        where !string.IsNullOrWhiteSpace(value) && box is not null
        select new SeenField(kind.Kind, index, value, box.Value, Math.Clamp(field.Confidence ?? 0, 0, 1));

    /// <summary>Numbers of the value; texts as they are printed, since the value of a phone number has no hyphens and a country's code.</summary>
    private static string? ValueOf(SeenFieldKind kind, DocumentField field) => kind switch
    {
        SeenFieldKind.Merchant or SeenFieldKind.ItemName or SeenFieldKind.ItemCode => (field.ValueString ?? field.Content)?.ReplaceLineEndings(" "),
        SeenFieldKind.Address or SeenFieldKind.Phone => field.Content?.ReplaceLineEndings(" "),
        SeenFieldKind.Date => field.ValueDate,
        SeenFieldKind.Time => field.ValueTime,
        SeenFieldKind.TaxRate => Text(field.Amount) ?? field.ValueString ?? field.Content,
        SeenFieldKind.Subtotal or SeenFieldKind.Tax or SeenFieldKind.Total or SeenFieldKind.Tip
            or SeenFieldKind.ItemQuantity or SeenFieldKind.ItemPrice or SeenFieldKind.ItemAmount
            or SeenFieldKind.TaxAmount or SeenFieldKind.TaxNet => Text(field.Amount),
    };

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private PixelBox? BoxOf(DocumentField field)
    {
        if (field.BoundingRegions is not [var region, ..] || scale.CornersOf(region.Polygon) is not { } corners)
        {
            return null;
        }

        var points = corners.Select(page.ToPage).ToList();
        var (x, y) = ((int)Math.Floor(points.Min(point => point.X)), (int)Math.Floor(points.Min(point => point.Y)));
        return new(x, y, (int)Math.Ceiling(points.Max(point => point.X)) - x, (int)Math.Ceiling(points.Max(point => point.Y)) - y);
    }
}
