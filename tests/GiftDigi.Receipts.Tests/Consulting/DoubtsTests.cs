using GiftDigi.Receipts.Consulting;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Consulting;

public sealed class DoubtsTests
{
    private const double Certainty = 0.9;

    private static readonly Receipt Sure = new()
    {
        Merchant = Values.Read("ローソン"),
        PurchaseDate = Values.Read(new DateOnly(2026, 11, 20)),
        Items = [Values.Item("りんご", 500)],
        Total = Values.Read(new Money(500)),
    };

    public static TheoryData<Receipt, Doubt[]> Receipts() => new()
    {
        { Sure, [] },
        { Sure with { Total = null }, [Doubt.Total] },
        { Sure with { Total = Values.Read(new Money(500), 0.89) }, [Doubt.Total] },
        { Sure with { PurchaseDate = null }, [Doubt.PurchaseDate] },
        { Sure with { PurchaseDate = Values.Read(new DateOnly(2026, 11, 20), 0.5) }, [Doubt.PurchaseDate] },
        { Sure with { Merchant = null }, [Doubt.Merchant] },
        { Sure with { Items = [Values.Item("りんご", 400)] }, [Doubt.Figures] },
        { Sure with { Faults = [new(EquationKind.Pieces, 1, 2, [])] }, [Doubt.Figures] },
        { new(), [Doubt.Total, Doubt.PurchaseDate, Doubt.Merchant] },
    };

    [Theory]
    [MemberData(nameof(Receipts), DisableDiscoveryEnumeration = true)]
    public void What_is_missing_unsure_or_contradictory_is_a_doubt(Receipt receipt, Doubt[] doubts) =>
        Doubts.About([receipt], [], Certainty).ShouldBe(doubts);

    [Fact]
    public void A_photo_with_a_defect_is_a_doubt() => Doubts.About([Sure], [ImageDefect.TooBlurred], Certainty).ShouldBe([Doubt.Defects]);

    [Fact]
    public void No_receipt_is_a_doubt_and_several_are_none()
    {
        Doubts.About([], [], Certainty).ShouldBe([Doubt.NoReceipt]);
        Doubts.About([new(), new()], [ImageDefect.TooBlurred], Certainty).ShouldBeEmpty();
    }
}
