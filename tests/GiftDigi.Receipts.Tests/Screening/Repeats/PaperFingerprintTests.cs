using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Screening.Repeats;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Repeats;

public sealed class PaperFingerprintTests
{
    private static readonly PaperFingerprint Paper = Papers.Of(Papers.Receipt, Papers.Page);

    [Fact]
    public void It_reads_back_as_it_was_written_from_at_most_three_hundred_characters()
    {
        var text = Paper.ToString();

        PaperFingerprint.TryParse(text, out var again).ShouldBeTrue();
        again.ShouldBe(Paper);
        again.Keys.ShouldBe(Paper.Keys);
        again.Likeness(Paper).ShouldBe(1);
        text.Length.ShouldBeLessThanOrEqualTo(300);
        text.ShouldStartWith("T8000000000001!|0312345678!|2026-04-20!|12:34!|420!|4617!|3!|");
    }

    [Fact]
    public void One_that_was_kept_before_payment_and_second_were_is_still_read()
    {
        PaperFingerprint.TryParse("T8000000000001!|0312345678!|2026-04-20!|12:34!|420!|4617!|3!||", out var kept).ShouldBeTrue();

        kept[PaperFact.Register].ShouldBe(new PrintedFact("3", IsSure: true));
        (kept[PaperFact.Payment], kept[PaperFact.Second]).ShouldBe((null, null));
        PaperComparison.Of(kept, Papers.Known()).Likeness.ShouldBe(PaperLikeness.Same);
    }

    [Fact]
    public void It_knows_how_the_purchase_was_paid_and_in_which_second()
    {
        var cash = Papers.Of(Papers.Receipt with { PurchaseTime = Values.Read(Values.Time("12:34:07")), CashReceived = Values.Read(new Money(500)) });
        var card = Papers.Of(Papers.Receipt with { ApprovalNumber = Values.Read("005369") });

        (cash[PaperFact.Payment], cash[PaperFact.Second]).ShouldBe((new("500", IsSure: true), new("07", IsSure: true)));
        (card[PaperFact.Payment], card[PaperFact.Second]).ShouldBe((new("A005369", IsSure: true), null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("T8000000000001|2026-04-20")]
    [InlineData("|||||||")]
    [InlineData("|||||||||||")]
    [InlineData(null)]
    public void Other_text_is_no_fingerprint(string? text) => PaperFingerprint.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Nothing_personal_and_no_text_is_in_it() => Paper.ToString().ShouldAllBe(character => char.IsAscii(character));

    [Theory]
    [InlineData("nothing")]
    [InlineData("day")]
    [InlineData("time")]
    [InlineData("total")]
    [InlineData("number")]
    [InlineData("day, time and number")]
    [InlineData("total and number")]
    [InlineData("everything but the text")]
    public void It_is_found_by_what_is_left_whatever_is_not_legible(string what)
    {
        var receipt = Papers.Receipt;
        var capture = Papers.Of(
            what switch
            {
                "day" => receipt with { PurchaseDate = null },
                "time" => receipt with { PurchaseTime = null },
                "total" => receipt with { Total = null },
                "number" => receipt with { ReceiptNumber = null },
                "day, time and number" => receipt with { PurchaseDate = null, PurchaseTime = null, ReceiptNumber = null },
                "total and number" => receipt with { Total = null, ReceiptNumber = null },
                "everything but the text" => new(),
                _ => receipt,
            },
            what == "everything but the text" ? Papers.Page : null);

        capture.Keys.Intersect(Paper.Keys).ShouldNotBeEmpty();
    }

    [Fact]
    public void Another_purchase_shares_no_key_with_it()
    {
        var other = Papers.Of(Papers.Receipt with
        {
            PurchaseTime = Values.Read(Values.Time("12:35")),
            ReceiptNumber = Values.Read("4618"),
            Total = Values.Read(new Money(421)),
        });

        other.Keys.Intersect(Paper.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void The_number_of_the_register_is_not_taken_for_the_receipts()
    {
        var paper = Papers.Of(Papers.Receipt with { ReceiptNumber = Values.Read("0003") });

        paper[PaperFact.Number].ShouldBeNull();
        paper[PaperFact.Register].ShouldBe(new PrintedFact("3", IsSure: true));
    }

    [Fact]
    public void A_fact_that_was_not_read_surely_says_so()
    {
        var paper = Papers.Of(Papers.Receipt with { ReceiptNumber = Values.Read("4617", confidence: 0.5) });

        paper[PaperFact.Number].ShouldBe(new PrintedFact("4617", IsSure: false));
    }

    [Fact]
    public void A_registration_number_is_sure_only_if_its_check_digit_is_right()
    {
        var paper = Papers.Of(Papers.Receipt with { RegistrationNumber = Values.Read(Values.Registration("T1000000000001")) });

        paper[PaperFact.Issuer].ShouldBe(new PrintedFact("T1000000000001", IsSure: false));
    }

    [Fact]
    public void A_paper_that_was_taken_for_two_has_the_facts_of_both()
    {
        var left = Papers.Receipt with { Total = null, Items = [] };
        var right = new Receipt { Total = Papers.Receipt.Total, Items = Papers.Receipt.Items };

        var paper = PaperFingerprint.Of(new ReceiptReading.Opened([left, right], []));

        paper.ShouldBe(Papers.Of(Papers.Receipt));
    }

    [Fact]
    public void What_cannot_be_opened_or_shows_no_receipt_has_none()
    {
        PaperFingerprint.Of(new ReceiptReading.Unreadable(ImageError.Truncated, "It ends too early.")).ShouldBeNull();
        PaperFingerprint.Of(new ReceiptReading.Opened([], [])).ShouldBeNull();
    }

    [Fact]
    public void The_order_of_items_and_lines_does_not_matter() => Prop.ForAll(
        Gen.Shuffle(Papers.Page.Lines.ToArray()).ToArbitrary(),
        Gen.Shuffle(Papers.Receipt.Items.ToArray()).ToArbitrary(),
        (lines, items) => Papers.Of(Papers.Receipt with { Items = items }, Papers.Page with { Lines = lines }).Equals(Paper)).QuickCheckThrowOnFailure();
}
