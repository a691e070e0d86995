namespace GiftDigi.Receipts.Parsing;

/// <summary>The shop's phone number: a labelled one before the first that only looks like one.</summary>
internal static class PhoneReader
{
    public static ReadValue<string>? Read(IReadOnlyList<Row> rows)
    {
        var numbers = rows.Select(row => (Row: row, Phone: PhoneText.Find(row.Numeric))).Where(found => found.Phone is not null).ToList();
        var best = numbers.OrderByDescending(found => found.Phone!.Value.IsLabelled).FirstOrDefault();
        return best.Phone is { } phone ? best.Row.Read(phone.Number, phone.Start, phone.Length) : null;
    }
}
