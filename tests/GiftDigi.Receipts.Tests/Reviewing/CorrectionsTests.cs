using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reviewing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Reviewing;

public sealed class CorrectionsTests
{
    private static readonly PixelBox Box = new(1, 2, 30, 40);
    private static readonly Receipt Read = new()
    {
        Merchant = new("こもれびマー卜", 0.6, Inferred: false, Box),
        Total = new(new(1280), 0.7, Inferred: false, Box),
        Items = [new(new("ゆずソーグ", 0.5, Inferred: false, Box), new(1, 1, Inferred: true, Box), null, new(new(128), 0.9, Inferred: false, Box), null, null, IsDiscount: false)],
    };

    [Theory]
    [InlineData("merchant", "こもれびマート")]
    [InlineData("purchase-date", "2026-11-20")]
    [InlineData("purchase-time", "10:15")]
    [InlineData("total", "1230")]
    [InlineData("items/0/description", "ゆずソーダ")]
    [InlineData("items/0/quantity", "2")]
    [InlineData("items/0/amount", "-128")]
    public void A_field_reads_as_it_was_put_right_and_is_sure_then(string field, string corrected)
    {
        var receipt = Corrections.Apply(Read, [new(field, "", corrected)]);

        Corrections.IsValid(field, corrected).ShouldBeTrue();
        Corrections.FieldsOf(receipt).ShouldContain((field, corrected));
        Corrections.FieldsOf(receipt).Count(now => !Corrections.FieldsOf(Read).Contains(now)).ShouldBe(1);
    }

    [Theory]
    [InlineData("purchase-date", "20.11.2026")]
    [InlineData("purchase-date", "2026-02-30")]
    [InlineData("purchase-time", "31:00")]
    [InlineData("total", "1,230")]
    [InlineData("total", "99999999999")]
    [InlineData("items/0/quantity", "0")]
    [InlineData("items/0/quantity", "-1")]
    [InlineData("merchant", "a\nb")]
    [InlineData("items/7/amount", "12")]
    [InlineData("phone", "0312345678")]
    public void What_cannot_be_printed_in_a_field_changes_nothing(string field, string corrected)
    {
        Corrections.FieldsOf(Corrections.Apply(Read, [new(field, "", corrected)])).ShouldBe(Corrections.FieldsOf(Read));
        (field == "items/7/amount" || !Corrections.IsValid(field, corrected)).ShouldBeTrue();
    }

    [Fact]
    public void What_is_put_right_stands_where_it_was_read_and_what_is_struck_out_stands_nowhere()
    {
        var receipt = Corrections.Apply(Read, [new("total", "1280", "1230"), new("items/0/description", "ゆずソーグ", ""), new("purchase-date", "", "2026-11-20")]);

        receipt.Total.ShouldBe(new(new(1230), 1, Inferred: false, Box));
        receipt.Items[0].Description.ShouldBeNull();
        receipt.PurchaseDate!.Box.ShouldBe(default);
        receipt.Items[0].Amount.ShouldBe(Read.Items[0].Amount);
    }
}
