using System.Globalization;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Tests.Parsing;

/// <summary>A receipt as lines of text, so that a whole one is compared at a glance. What is inferred stands in brackets.</summary>
internal static class ReceiptSummary
{
    public static string Of(Receipt receipt)
    {
        string?[] lines =
        [
            Line("merchant", receipt.Merchant), Line("branch", receipt.Branch), Line("address", receipt.Address),
            Line("phone", receipt.Phone), Line("registration", receipt.RegistrationNumber), Line("number", receipt.ReceiptNumber),
            receipt.PurchaseDate is { } date ? "date " + date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Line("time", receipt.PurchaseTime),
            .. receipt.Items.Select(Item),
            Line("subtotal", receipt.Subtotal), Line("tax", receipt.Tax), .. receipt.TaxByRate.Select(Rate),
            Line("coupon", receipt.CouponDiscount), Line("points used", receipt.PointsUsed), Line("points earned", receipt.PointsEarned),
            Line("total", receipt.Total), Line("tender", receipt.Tender), Line("cash", receipt.CashReceived), Line("change", receipt.Change),
            Line("count", receipt.ItemCount),
        ];
        return string.Join('\n', lines.Where(line => line is not null));
    }

    private static string Item(LineItem item) => string.Join(' ', new[]
    {
        item.IsDiscount ? "discount" : "item", item.Description?.Value, Part("x", item.Quantity), Part("at ", item.UnitPrice),
        Part("", item.Amount), Part("gtin ", item.Gtin), Part("rate ", item.TaxRate),
    }.Where(part => part is not null));

    private static string Rate(RateTax tax) => string.Join(' ', new[]
    {
        $"rate {tax.Rate}", Part("of ", tax.Taxable), Part("tax ", tax.Tax), tax.Inclusive ? "inner" : "outer",
    }.Where(part => part is not null));

    private static string? Line<T>(string name, ReadValue<T>? value)
        where T : notnull => Part(name + " ", value);

    private static string? Part<T>(string name, ReadValue<T>? value)
        where T : notnull => value is null ? null : value.Inferred ? $"{name}({value.Value})" : $"{name}{value.Value}";
}
