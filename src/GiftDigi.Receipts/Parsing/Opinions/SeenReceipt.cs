using System.Globalization;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Opinions;

/// <summary>Makes a receipt of what a reader takes the places of a page for. What is in no form of ours is left out.</summary>
internal sealed class SeenReceipt
{
    private static readonly int[] Rates = [8, 10];
    private readonly OcrPage _page;
    private readonly ILookup<SeenFieldKind, SeenField> _fields;

    private SeenReceipt(OcrPage page)
    {
        _page = page;
        _fields = page.Fields.Take(ParsingBounds.Lines).ToLookup(field => field.Kind);
    }

    /// <summary>The receipt of the page's fields alone.</summary>
    public static Receipt Of(OcrPage page) => new SeenReceipt(page).Read();

    private Receipt Read() => new()
    {
        Merchant = Text(SeenFieldKind.Merchant),
        Address = Text(SeenFieldKind.Address),
        Phone = Text(SeenFieldKind.Phone, Phone),
        PurchaseDate = Value(SeenFieldKind.Date, 0, Day),
        PurchaseTime = Value(SeenFieldKind.Time, 0, Time),
        Items = [.. Indexes(SeenFieldKind.ItemName, SeenFieldKind.ItemAmount).Take(ParsingBounds.Amounts).Select(Item)],
        Subtotal = Yen(SeenFieldKind.Subtotal),
        Tax = Yen(SeenFieldKind.Tax),
        TaxByRate = [.. Indexes(SeenFieldKind.TaxRate, SeenFieldKind.TaxAmount).Select(Tax).OfType<RateTax>().DistinctBy(tax => tax.Rate)],
        Total = Yen(SeenFieldKind.Total),
    };

    private LineItem Item(int index)
    {
        var amount = Yen(SeenFieldKind.ItemAmount, index);
        return new(
            Text(SeenFieldKind.ItemName, index: index),
            Value<int>(SeenFieldKind.ItemQuantity, index, text => Number(text) is > 0 and var pieces ? pieces : null),
            Yen(SeenFieldKind.ItemPrice, index),
            amount,
            Value(SeenFieldKind.ItemCode, index, text => Gtin.TryParse(text, out var gtin) ? gtin : (Gtin?)null),
            TaxRate: null,
            IsDiscount: amount?.Value.Yen < 0);
    }

    private RateTax? Tax(int index)
    {
        var rate = _fields[SeenFieldKind.TaxRate].Where(field => field.Index == index).Select(field => Rate(field.Value)).FirstOrDefault();
        return rate is { } known ? new(known, Yen(SeenFieldKind.TaxNet, index), Yen(SeenFieldKind.TaxAmount, index), Inclusive: false) : null;
    }

    private SortedSet<int> Indexes(params ReadOnlySpan<SeenFieldKind> kinds)
    {
        var indexes = new SortedSet<int>();
        foreach (var kind in kinds)
        {
            indexes.UnionWith(_fields[kind].Select(field => field.Index));
        }

        return indexes;
    }

    private ReadValue<string>? Text(SeenFieldKind kind, Func<string, string?>? read = null, int index = 0) =>
        Find(kind, index) is { } field && (read ?? Trimmed)(field.Value) is { } text ? Of(text, field) : null;

    private ReadValue<Money>? Yen(SeenFieldKind kind, int index = 0) => Value(kind, index, text => Number(text) is { } yen ? new Money(yen) : (Money?)null);

    private ReadValue<T>? Value<T>(SeenFieldKind kind, int index, Func<string, T?> read)
        where T : struct => Find(kind, index) is { } field && read(field.Value) is { } value ? Of(value, field) : null;

    private SeenField? Find(SeenFieldKind kind, int index) => _fields[kind].FirstOrDefault(field => field.Index == index);

    private ReadValue<T> Of<T>(T value, SeenField field)
        where T : notnull => new(
            value,
            double.IsFinite(field.Confidence) ? Math.Clamp(field.Confidence, 0, 1) : 0,
            Inferred: false,
            _page.ToOriginal.Apply(field.Box, _page.OriginalSize));

    private static string? Trimmed(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed[..Math.Min(trimmed.Length, ParsingBounds.CharactersPerRow)] : null;

    private static string? Phone(string text) => PhoneText.Find(FoldedText.Of(text).Text) is { } phone ? phone.Number : null;

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static PurchaseTime? Time(string text) => PurchaseTime.TryParse(text, out var time) ? time : null;

    /// <summary>A whole number of no more digits than a receipt prints; null when it is anything else, such as an amount with a fraction.</summary>
    private static int? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && decimal.IsInteger(number) && Math.Abs(number) < 10_000_000 ? (int)number : null;

    private static int? Rate(string text) =>
        decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
        && Rates.FirstOrDefault(known => known == rate || known == rate * 100) is > 0 and var percent ? percent : null;
}
