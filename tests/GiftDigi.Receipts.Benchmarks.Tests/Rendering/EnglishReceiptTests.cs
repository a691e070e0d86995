using System.Globalization;
using GiftDigi.Receipts.Adapters.Leptonica;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Rendering.Layouts;
using GiftDigi.Receipts.Rendering.Printing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

/// <summary>Receipts in English, from image to facts: each is answered, and no cent becomes a yen.</summary>
public sealed class EnglishReceiptTests
{
    private const int Columns = 32;
    private static readonly DateOnly Today = new(2026, 11, 25);

    public static TheoryData<string, string?> Receipts => new()
    {
        {
            """
            # HARBOUR & SONS
            _ 12 Quay Street, Bristol
            _ Tel 0117 496 0123
            2026-11-21 09:41 Till 3
            Semi-skimmed milk 2L | £1.45
            Sourdough loaf | £3.20
            2 x Ginger beer | £2.60
            TOTAL | £7.25
            VISA ************1234 | £7.25
            _ VAT No GB 123 4567 89
            """,
            "2026-11-21"
        },
        {
            """
            # Blue Heron Market
            _ 4820 N Lakeshore Dr
            _ (312) 555-0142
            11/21/2026 05:12 PM
            GRANOLA BAR 6CT | 4.99
            ORG BANANAS 1.42 lb @ 0.69/lb | 0.98
            CREDIT BOTTLE RETURN | -0.10
            SUBTOTAL | 5.87
            TAX 8.250% | 0.48
            TOTAL | $6.35
            CASH | $20.00
            CHANGE | $13.65
            _ THANK YOU FOR SHOPPING!
            """,
            null
        },
        {
            """
            # TOKYO BAY HOTEL
            Guest: Mr. A. Smith | Room 1204
            2026/11/20 | Room charge | 
            Mini bar | ¥1,200
            Service charge | ¥120
            TOTAL | ¥1,320
            CASH | ¥2,000
            CHANGE | ¥680
            """,
            "2026-11-20"
        },
    };

    [Theory]
    [MemberData(nameof(Receipts))]
    public async Task An_english_receipt_is_answered(string rows, string? date)
    {
        await using var printer = await ReceiptPrinter.StartAsync();
        await using var fixture = new ReaderFixture();
        var paper = await printer.PrintAsync(Slip(rows), Columns, Fonts.All.First(), TestContext.Current.CancellationToken);

        var (reading, _) = await ReceiptPipeline.ReadAsync(
            new ReceiptImage(LeptonicaCodec.EncodeJpeg(paper, 90)), fixture.Normalizer, fixture.Reader, Today, TestContext.Current.CancellationToken);

        var receipt = reading.ShouldBeOfType<ReceiptReading.Opened>().Receipts.ShouldHaveSingleItem();
        (date is null || receipt.PurchaseDate?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == date).ShouldBeTrue();
        var isYen = rows.Contains('¥', StringComparison.Ordinal);
        receipt.Total?.Value.Yen.ShouldBe(1320);
        (receipt.Total is not null).ShouldBe(isYen);
        (isYen || receipt.Items.Count == 0).ShouldBeTrue(string.Join(", ", receipt.Items.Select(item => $"{item.Description?.Value} {item.Amount?.Value.Yen}")));
    }

    private static Slip Slip(string rows)
    {
        var slip = new Slip();
        foreach (var row in rows.Split('\n', StringSplitOptions.TrimEntries))
        {
            _ = row.Split('|', 2, StringSplitOptions.TrimEntries) switch
            {
                [var left, var right] => slip.Pair(left, right),
                [['#' or '_', ..]] => slip.Center(row[2..]),
                _ => slip.Left(row),
            };
        }

        return slip;
    }
}
