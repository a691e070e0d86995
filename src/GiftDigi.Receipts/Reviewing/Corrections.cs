using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Reviewing;

/// <summary>What people put right of what was read. They are surer than any reader.</summary>
public static class Corrections
{
    private const string Day = "yyyy-MM-dd";
    private const int LongestText = 200;
    private const int MostYen = 100_000_000;
    private const int MostPieces = 10_000;

    /// <summary>The fields of a receipt that can be put right, each with what was read there; empty where nothing was.</summary>
    public static IReadOnlyList<(string Field, string Read)> FieldsOf(Receipt receipt) =>
    [
        ("merchant", receipt.Merchant?.Value ?? ""),
        ("purchase-date", receipt.PurchaseDate?.Value.ToString(Day, CultureInfo.InvariantCulture) ?? ""),
        ("purchase-time", receipt.PurchaseTime?.Value.ToString() ?? ""),
        ("total", Yen(receipt.Total)),
        .. receipt.Items.SelectMany((item, index) => FieldsOf(item, index)),
    ];

    /// <summary>What a field may hold; false for what cannot be printed there. Nothing is always right: it says that nothing is printed.</summary>
    public static bool IsValid(string field, string text) => text.Length == 0 || KindOf(field) switch
    {
        "merchant" or "description" => text.Length <= LongestText && !text.Any(char.IsControl),
        "purchase-date" => TryParseDay(text, out _),
        "purchase-time" => PurchaseTime.TryParse(text, out _),
        "total" or "amount" => TryParseYen(text, out _),
        "quantity" => TryParsePieces(text, out _),
        _ => false,
    };

    /// <summary>The receipt as it is, with what was put right. What cannot be printed in a field, and fields that it does not have, change nothing.</summary>
    public static Receipt Apply(Receipt receipt, IReadOnlyList<Correction> corrections) => corrections.Aggregate(receipt, Apply);

    /// <summary>The verdict on an entry as it would be on what is printed, by the terms and the history that it was decided with.</summary>
    /// <returns>Null where no rule was asked about it.</returns>
    public static Conclusion? Decide(EntryRecord record, Campaign campaign, IReadOnlyList<Correction> corrections)
    {
        if (record.Conclusion is not { History: { } history } conclusion || Reading(conclusion, corrections) is not { } reading)
        {
            return null;
        }

        var purchase = reading.OnlyReceipt is { } receipt ? new ProductMatcher(campaign.ParticipatingProducts, campaign.Brand).Match(receipt) : QualifyingPurchase.Nothing;
        return Conclusion.Of(new(record.Entry, campaign, reading, purchase, history) { Signals = conclusion.Signals }, conclusion.ReaderVersion);
    }

    private static ReceiptReading? Reading(Conclusion conclusion, IReadOnlyList<Correction> corrections) => conclusion.Reading switch
    {
        ReceiptReading.Opened { Receipts: [var receipt] } opened => opened with { Receipts = [Apply(receipt, corrections)] },
        var other => corrections.Count == 0 ? other : null,
    };

    private static Receipt Apply(Receipt receipt, Correction correction) => correction switch
    {
        var (field, _, text) when !IsValid(field, text) => receipt,
        ("merchant", _, var text) => receipt with { Merchant = Sure(receipt.Merchant, text, text) },
        ("purchase-date", _, var text) => receipt with { PurchaseDate = Sure(receipt.PurchaseDate, TryParseDay(text, out var day) ? day : default, text) },
        ("purchase-time", _, var text) => receipt with { PurchaseTime = Sure(receipt.PurchaseTime, PurchaseTime.TryParse(text, out var time) ? time : default, text) },
        ("total", _, var text) => receipt with { Total = Sure(receipt.Total, TryParseYen(text, out var yen) ? yen : default, text) },
        var (field, _, text) => receipt with { Items = [.. receipt.Items.Select((item, at) => at == IndexOf(field) ? Apply(item, KindOf(field), text) : item)] },
    };

    private static LineItem Apply(LineItem item, string kind, string text) => kind switch
    {
        "description" => item with { Description = Sure(item.Description, text, text) },
        "quantity" => item with { Quantity = Sure(item.Quantity, TryParsePieces(text, out var pieces) ? pieces : default, text) },
        "amount" => item with { Amount = Sure(item.Amount, TryParseYen(text, out var yen) ? yen : default, text) },
        _ => item,
    };

    private static IEnumerable<(string Field, string Read)> FieldsOf(LineItem item, int index) =>
    [
        (string.Create(CultureInfo.InvariantCulture, $"items/{index}/description"), item.Description?.Value ?? ""),
        (string.Create(CultureInfo.InvariantCulture, $"items/{index}/quantity"), item.Quantity?.Value.ToString(CultureInfo.InvariantCulture) ?? ""),
        (string.Create(CultureInfo.InvariantCulture, $"items/{index}/amount"), Yen(item.Amount)),
    ];

    /// <summary>Where it stands is where something else was read; nowhere when nothing was.</summary>
    private static ReadValue<T>? Sure<T>(ReadValue<T>? read, T value, string text)
        where T : notnull => text.Length == 0 ? null : new(value, 1, Inferred: false, read?.Box ?? default(PixelBox));

    private static string KindOf(string field) => field[(field.LastIndexOf('/') + 1)..];

    private static int? IndexOf(string field) =>
        field.Split('/') is ["items", var index, _] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Yen(ReadValue<Money>? value) => value?.Value.Yen.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool TryParseDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool TryParseYen(string text, out Money yen)
    {
        var valid = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is >= -MostYen and <= MostYen;
        yen = new(valid ? value : 0);
        return valid;
    }

    private static bool TryParsePieces(string text, out int pieces) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out pieces) && pieces is > 0 and <= MostPieces;
}
