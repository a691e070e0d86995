using System.Globalization;
using System.Text.Json;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Samples;

public sealed class TruthTests
{
    public static TheoryData<string> Images => [.. SampleFiles.Images.Select(image => Path.GetFileName(image))];

    [Theory]
    [MemberData(nameof(Images))]
    public void The_items_less_the_discounts_are_the_subtotal(string file)
    {
        var receipt = Receipt(file);

        var sum = receipt.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("amount").GetInt32());

        sum.ShouldBe(Yen(receipt, "subtotal") ?? (Yen(receipt, "total")!.Value + (Yen(receipt, "couponDiscount") ?? 0)));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Items_less_coupon_and_with_outer_tax_are_the_total(string file)
    {
        var receipt = Receipt(file);
        var items = receipt.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("amount").GetInt32());

        var outerTax = Taxes(receipt).Where(tax => !tax.GetProperty("inclusive").GetBoolean()).Sum(tax => tax.GetProperty("tax").GetInt32());

        (items - (Yen(receipt, "couponDiscount") ?? 0) + outerTax).ShouldBe(Yen(receipt, "total")!.Value);
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void The_tax_of_each_rate_is_rounded_once_and_lawfully(string file)
    {
        var receipt = Receipt(file);

        var taxes = Taxes(receipt).ToList();

        taxes.Sum(tax => tax.GetProperty("tax").GetInt32()).ShouldBe(Yen(receipt, "tax")!.Value);
        foreach (var tax in taxes)
        {
            var rate = tax.GetProperty("rate").GetInt32();
            var exact = tax.GetProperty("taxable").GetDecimal() * rate / (tax.GetProperty("inclusive").GetBoolean() ? 100 + rate : 100);
            Math.Abs(tax.GetProperty("tax").GetDecimal() - exact).ShouldBeLessThan(1);
        }
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void A_unit_price_times_the_quantity_is_the_amount(string file)
    {
        var items = Receipt(file).GetProperty("items").EnumerateArray();

        var priced = items.Where(item => item.GetProperty("unitPrice").ValueKind == JsonValueKind.Number);

        priced.ShouldAllBe(item =>
            item.GetProperty("unitPrice").GetInt32() * item.GetProperty("quantity").GetInt32() == item.GetProperty("amount").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Cash_less_what_is_due_is_the_change(string file)
    {
        var receipt = Receipt(file);
        var due = Yen(receipt, "total")!.Value - (Yen(receipt, "pointsUsed") ?? 0);

        var paid = Yen(receipt, "cashReceived") ?? due;

        (Yen(receipt, "change") ?? 0).ShouldBe(paid - due);
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void The_pieces_add_up_to_the_printed_count(string file)
    {
        var receipt = Receipt(file);

        var pieces = receipt.GetProperty("items").EnumerateArray()
            .Where(item => !item.GetProperty("discount").GetBoolean())
            .Sum(item => item.GetProperty("quantity").GetInt32());

        (Yen(receipt, "itemCount") ?? pieces).ShouldBe(pieces);
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void Codes_have_valid_check_digits_and_days_and_times_can_be_read(string file)
    {
        var receipt = Receipt(file);

        var gtins = receipt.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("gtin").GetString()).OfType<string>();

        gtins.Where(gtin => !Gtin.TryParse(gtin, out _)).ShouldBeEmpty();
        RegistrationNumber.TryParse(receipt.GetProperty("registrationNumber").GetString(), out var number).ShouldBeTrue();
        number.HasCorporateCheckDigit.ShouldBeTrue();
        PurchaseTime.TryParse(receipt.GetProperty("purchaseTime").GetString(), out _).ShouldBeTrue();
        DateOnly.TryParseExact(receipt.GetProperty("purchaseDate").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            .ShouldBeTrue();
    }

    private static JsonElement Receipt(string file) => SampleFiles.Receipt(Path.Combine(SampleFiles.Folder, "receipts", file));

    private static JsonElement.ArrayEnumerator Taxes(JsonElement receipt) => receipt.GetProperty("taxByRate").EnumerateArray();

    private static int? Yen(JsonElement receipt, string name) =>
        receipt.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : null;
}
