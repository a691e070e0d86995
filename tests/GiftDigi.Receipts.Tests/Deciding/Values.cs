using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Tests.Deciding;

/// <summary>Values as a reader would give them.</summary>
internal static class Values
{
    public static ReadValue<T> Read<T>(T value, double confidence = 0.97)
        where T : notnull => new(value, confidence, false, new PixelBox(10, 20, 30, 40));

    public static LineItem Item(string name, int amount, int quantity = 1, string? gtin = null) => new(
        Read(name), Read(quantity), null, Read(new Money(amount)), gtin is null ? null : Read(Gtin(gtin)), null, false);

    public static LineItem Discount(string name, int amount) => new(Read(name), Read(1), null, Read(new Money(amount)), null, null, true);

    public static Gtin Gtin(string digits) =>
        GiftDigi.Receipts.Parsing.Gtin.TryParse(digits, out var gtin) ? gtin : throw new ArgumentException($"{digits} is no GTIN.", nameof(digits));

    public static RegistrationNumber Registration(string text) =>
        RegistrationNumber.TryParse(text, out var number) ? number : throw new ArgumentException($"{text} is no number.", nameof(text));

    public static PurchaseTime Time(string text) =>
        PurchaseTime.TryParse(text, out var time) ? time : throw new ArgumentException($"{text} is no time.", nameof(text));
}
