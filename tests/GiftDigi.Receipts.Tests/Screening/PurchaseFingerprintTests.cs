using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening;

public sealed class PurchaseFingerprintTests
{
    private static readonly Receipt Receipt = new Facts().Receipt with { RegistrationNumber = Values.Read(Values.Registration("T8000000000001")) };

    [Fact]
    public void Two_readings_of_one_purchase_have_the_same_fingerprint_whatever_else_was_misread()
    {
        var again = Receipt with { Merchant = Values.Read("こもれひマート"), Items = [], Phone = null, PurchaseTime = Values.Read(Values.Time("12:34:56")) };

        var (first, second) = (PurchaseFingerprint.Of(Receipt), PurchaseFingerprint.Of(again));

        second.ShouldBe(first);
        first!.Exact.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("day")]
    [InlineData("minute")]
    [InlineData("total")]
    public void Another_day_minute_or_total_is_another_purchase(string what)
    {
        var other = what switch
        {
            "day" => Receipt with { PurchaseDate = Values.Read(new DateOnly(2026, 4, 21)) },
            "minute" => Receipt with { PurchaseTime = Values.Read(Values.Time("12:35")) },
            _ => Receipt with { Total = Values.Read(new Money(421)) },
        };

        var (first, second) = (PurchaseFingerprint.Of(Receipt), PurchaseFingerprint.Of(other));

        second!.Near.ShouldNotBe(first!.Near);
        second.Exact.ShouldNotBe(first.Exact);
    }

    [Fact]
    public void Another_shop_at_the_same_minute_with_the_same_total_is_near_and_not_equal()
    {
        var neighbour = Receipt with { RegistrationNumber = Values.Read(Values.Registration("T9000000000000")) };

        var (first, second) = (PurchaseFingerprint.Of(Receipt), PurchaseFingerprint.Of(neighbour));

        second!.Near.ShouldBe(first!.Near);
        second.Exact.ShouldNotBe(first.Exact);
    }

    [Fact]
    public void Without_a_shops_number_there_is_only_the_near_one()
    {
        var nameless = Receipt with { RegistrationNumber = null, Phone = null };

        var fingerprint = PurchaseFingerprint.Of(nameless);

        fingerprint!.Exact.ShouldBeNull();
        fingerprint.Near.ShouldNotBeEmpty();
    }

    [Fact]
    public void Without_day_time_or_total_there_is_none()
    {
        Receipt[] incomplete = [Receipt with { PurchaseDate = null }, Receipt with { PurchaseTime = null }, Receipt with { Total = null }];

        var fingerprints = incomplete.Select(PurchaseFingerprint.Of);

        fingerprints.ShouldAllBe(fingerprint => fingerprint == null);
    }
}
