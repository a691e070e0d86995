using System.Globalization;
using System.Text.RegularExpressions;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Shops;
using GiftDigi.Receipts.Rendering.Truth;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

/// <summary>What holds of every receipt of every layout, over many purchases.</summary>
public sealed class TruthTests
{
    public static TheoryData<string> Layouts => [.. ReceiptRenderer.LayoutsOf(RenderScope.All)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void The_items_less_discounts_and_returns_are_the_subtotal(string layout)
    {
        foreach (var truth in Truths(layout))
        {
            truth.Items.Sum(item => item.Amount).ShouldBe(truth.Subtotal ?? (truth.Total!.Value + (truth.CouponDiscount ?? 0)));
            truth.Items.ShouldAllBe(item => item.Discount == item.Amount < 0);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Items_less_coupon_and_with_outer_tax_are_the_total_and_more_than_nothing(string layout)
    {
        foreach (var truth in Truths(layout))
        {
            var outerTax = truth.TaxByRate.Where(tax => !tax.Inclusive).Sum(tax => tax.Tax);

            truth.Total.ShouldBe(truth.Items.Sum(item => item.Amount) - (truth.CouponDiscount ?? 0) + outerTax);
            truth.Total!.Value.ShouldBePositive();
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_bears_a_rate_is_all_that_is_paid_and_is_taxed_lawfully(string layout)
    {
        foreach (var truth in Truths(layout))
        {
            truth.TaxByRate.Sum(tax => tax.Taxable).ShouldBe(truth.Items.Sum(item => item.Amount) - (truth.CouponDiscount ?? 0));
            truth.TaxByRate.Sum(tax => tax.Tax).ShouldBe(truth.Tax!.Value);
            truth.TaxByRate.ShouldAllBe(tax => tax.Taxable > 0 && Math.Abs(tax.Tax - Exact(tax)) < 1);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Pieces_prices_and_change_add_up(string layout)
    {
        foreach (var truth in Truths(layout))
        {
            var pieces = truth.Items.Where(item => !item.Discount).Sum(item => item.Quantity);
            var due = truth.Total!.Value - (truth.PointsUsed ?? 0);

            (truth.ItemCount ?? pieces).ShouldBe(pieces);
            truth.Items.ShouldAllBe(item => item.UnitPrice == null || item.UnitPrice * item.Quantity == item.Amount);
            (truth.Change ?? 0).ShouldBe((truth.CashReceived ?? due) - due);
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Check_digits_are_valid_and_days_and_times_can_be_read(string layout)
    {
        foreach (var truth in Truths(layout))
        {
            RegistrationNumber.TryParse(truth.RegistrationNumber, out var number).ShouldBeTrue();
            number.HasCorporateCheckDigit.ShouldBeTrue(truth.RegistrationNumber);
            truth.Items.Select(item => item.Gtin).OfType<string>().ShouldAllBe(gtin => IsGtin(gtin));
            PurchaseTime.TryParse(truth.PurchaseTime, out _).ShouldBeTrue(truth.PurchaseTime);
            DateOnly.TryParseExact(truth.PurchaseDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_text_of_the_truth_is_on_the_paper(string layout)
    {
        foreach (var (slip, truth) in Printouts.Of(ChainOf(layout)))
        {
            string?[] header = [truth.Merchant, truth.Branch, truth.Address, truth.ReceiptNumber, truth.PurchaseTime, truth.Tender];
            var texts = header.Concat(truth.Items.Select(item => item.Description)).Concat(truth.Items.Select(item => item.Gtin)).OfType<string>();

            texts.Where(text => !IsPrinted(slip, text)).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Personal_numbers_are_no_part_of_the_truth(string layout)
    {
        foreach (var truth in Truths(layout))
        {
            string?[] texts = [truth.Merchant, truth.Branch, truth.ReceiptNumber, truth.Tender, .. truth.Items.Select(item => item.Description)];

            texts.OfType<string>().ShouldAllBe(text => !text.Contains('*') && !Regex.IsMatch(text, @"\d{13}"));
        }
    }

    private static IEnumerable<ReceiptTruth> Truths(string layout) => Printouts.Of(ChainOf(layout)).Select(printout => printout.Truth);

    private static Chain ChainOf(string layout) => Chains.Of(RenderScope.All).Single(chain => chain.Layout == layout);

    private static decimal Exact(TaxTruth tax) => (decimal)tax.Taxable * tax.Rate / (tax.Inclusive ? 100 + tax.Rate : 100);

    private static bool IsGtin(string text) => Gtin.TryParse(text, out _);

    /// <summary>The café writes 20時15分, some tills pay by クレジット支払, and cash may be named by what was handed over.</summary>
    private static bool IsPrinted(string slip, string text) =>
        slip.Contains(text, StringComparison.Ordinal)
        || slip.Contains(text.TrimStart('0').Replace(":", "時", StringComparison.Ordinal) + "分", StringComparison.Ordinal)
        || text == "現金";
}
