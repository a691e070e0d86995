using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing.Privacy;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("カード番号 1234-5678-9012-3456", "カード番号 ****-****-****-****", PersonalKind.CardNumber)]
    [InlineData("CARD NO:************1234", "CARD NO:****************", PersonalKind.CardNumber)]
    [InlineData("VISA ****-****-****-1234", "VISA ****-****-****-****", PersonalKind.CardNumber)]
    [InlineData("XXXX XXXX XXXX 1234", "**** **** **** ****", PersonalKind.CardNumber)]
    [InlineData("493412******1234", "****************", PersonalKind.CardNumber)]
    [InlineData("4980-1234-5678-9012", "****-****-****-****", PersonalKind.CardNumber)]
    [InlineData("会員番号:0012345678", "会員番号:**********", PersonalKind.MemberNumber)]
    [InlineData("会員番号 ********0123  No.0034", "会員番号 ************ No.0034", PersonalKind.MemberNumber)]
    [InlineData("会員番号 ** *0980", "会員番号 ** *****", PersonalKind.MemberNumber)]
    [InlineData("カード番号 **** **** **12", "カード番号 **** **** ****", PersonalKind.CardNumber)]
    [InlineData("会員番号 0012345678 2026/11/21", "会員番号 ********** 2026/11/21", PersonalKind.MemberNumber)]
    [InlineData("カード番号 ****1234  ¥1,280", "カード番号 ******** ¥1,280", PersonalKind.CardNumber)]
    [InlineData("お客様No. 98765432", "お客様No. ********", PersonalKind.MemberNumber)]
    [InlineData("WAON番号 6900 1234 5678 9012", "WAON番号 **** **** **** ****", PersonalKind.MemberNumber)]
    [InlineData("責任者:青空 花子", "責任者:** **", PersonalKind.StaffName)]
    [InlineData("担当者 000123 青空", "担当者 000123 **", PersonalKind.StaffName)]
    [InlineData("担当:アオゾラ レジ:0003", "担当:**** レジ:0003", PersonalKind.StaffName)]
    [InlineData("責No00000001アオゾラ", "責No00000001****", PersonalKind.StaffName)]
    [InlineData("青空 花子 様", "** ** 様", PersonalKind.CustomerName)]
    [InlineData("お名前 アオゾラハナコ", "お名前 *******", PersonalKind.CustomerName)]
    [InlineData("電子マネー残高  ¥12,345", "電子マネー残高 ¥**,***", PersonalKind.Balance)]
    [InlineData("ポイント残高 1,234P", "ポイント残高 *,***P", PersonalKind.Balance)]
    [InlineData("累計ポイント  567", "累計ポイント ***", PersonalKind.Balance)]
    public void What_is_personal_is_hidden_and_its_place_is_known(string text, string hidden, PersonalKind kind)
    {
        var (page, marks) = PersonalData.Hide(PageOf.Rows(text));

        page.Lines.ShouldHaveSingleItem().Text.ShouldBe(hidden);
        marks.Select(mark => mark.Kind).Distinct().ShouldBe([kind]);
        marks.ShouldAllBe(mark => mark.Box.Width > 0 && mark.Box.Height > 0);
    }

    [Theory]
    [InlineData("カード番号\n1234 5678 9012", "**** **** ****")]
    [InlineData("会員番号\n0012345678", "**********")]
    [InlineData("ポイント残高\n1,234P", "*,****")]
    [InlineData("お茶\n4901234567894", "4901234567894")]
    [InlineData("会員番号\nお茶  ¥100", "お茶 ¥100")]
    public void A_number_below_its_label_is_hidden(string text, string below) =>
        PersonalData.Hide(PageOf.Rows(text)).Page.Lines[^1].Text.ShouldBe(below);

    [Theory]
    [InlineData("お茶500ml  ¥128")]
    [InlineData("*牛乳  ¥198")]
    [InlineData("＊＊お得な卵  ¥210")]
    [InlineData("合計  ***1,234円")]
    [InlineData("合計  ****¥1234")]
    [InlineData("王様のプリン  ¥150")]
    [InlineData("お子様ランチ  ¥650")]
    [InlineData("スタッフドバーガー  ¥450")]
    [InlineData("カード  ¥1,234")]
    [InlineData("ポイントカードケース  ¥300")]
    [InlineData("WAON支払  ¥1,280")]
    [InlineData("2名様  ¥3,000")]
    [InlineData("お客様控え")]
    [InlineData("毎度ありがとうございます お客様")]
    [InlineData("2026年11月21日(土) 20:15")]
    [InlineData("TEL 03-5550-1234")]
    [InlineData("登録番号 T1-2345-6789-0123")]
    [InlineData("T1 2345 6789 0123")]
    [InlineData("4901234567894 お茶  ¥128")]
    [InlineData("レシートNo.7731 伝票番号100234")]
    [InlineData("取引番号 4567-1234-5678-9012")]
    [InlineData("責No.999 レジ0004")]
    [InlineData("担当 レジ0004")]
    [InlineData("責:セルフレジ")]
    [InlineData("今回ポイント  12P")]
    [InlineData("¥89X 2点  ¥178")]
    [InlineData("関係者以外立入禁止テープ  ¥300")]
    public void What_the_purchase_says_stays_legible(string text)
    {
        var page = PageOf.Rows(text);

        var (hidden, marks) = PersonalData.Hide(page);

        hidden.Lines.Select(line => line.Text).ShouldBe(page.Lines.Select(line => line.Text));
        marks.ShouldBeEmpty();
    }

    [Fact]
    public void A_number_in_a_line_of_its_own_beside_its_label_is_hidden()
    {
        var (page, _) = PersonalData.Hide(PageOf.Columns("会員番号  0012345678"));

        page.Lines.Select(line => line.Text).ShouldBe(["会員番号", "**********"]);
    }

    [Fact]
    public void Other_readings_are_hidden_likewise_or_left_out()
    {
        var line = PageOf.Rows("会員番号 0012345678").Lines[0];
        var read = new OcrLine(line.Words) { Confidence = 0.7, Degrees = 3, Alternatives = [new("会員番号 0072345678", 0.2), new("云貝蕃号 0012345678", 0.06), new("会員番号 001.2345678", 0.04)] };

        var hidden = PersonalData.Hide(PageOf.Lines(read)).Page.Lines.ShouldHaveSingleItem();

        hidden.Alternatives.ShouldHaveSingleItem().Text.ShouldBe("会員番号 **********");
        (hidden.Confidence, hidden.Degrees).ShouldBe((0.7, 3));
    }

    [Fact]
    public void Stretches_are_hidden_as_lines_are()
    {
        var page = PageOf.Rows("会員番号 0012345678") with { Stretches = PageOf.Rows("会員番号 0012345678\nお茶  ¥100").Lines };

        PersonalData.Hide(page).Page.Stretches.Select(line => line.Text).ShouldBe(["会員番号 **********", "お茶 ¥100"]);
        PersonalData.Hide(PageOf.Rows("会員番号 0012345678")).Page.Stretches[0].Text.ShouldBe("会員番号 **********");
    }

    [Fact]
    public void Only_the_personal_part_of_a_word_is_marked()
    {
        var page = PageOf.Rows("会員番号:0012345678");

        var mark = PersonalData.Hide(page).Marks.ShouldHaveSingleItem();

        var word = page.Lines[0].Words[0].Box;
        mark.Box.X.ShouldBeInRange(word.X + (word.Width / 3), word.X + (word.Width / 2));
        mark.Box.Right.ShouldBeGreaterThanOrEqualTo(word.Right);
    }

    [Fact]
    public void Nothing_personal_becomes_a_value()
    {
        var (page, _) = PersonalData.Hide(PageOf.Rows(
            "#ミドリマート\nTEL 045-555-0136\n2026/11/21 10:00\n担当者:青空\n会員番号 0012345678\nお茶  ¥100\n合計  ¥100\nカード番号 1234-5678-9012-3456"));

        var receipt = ReceiptParser.Parse(page, new(2026, 11, 22));

        receipt.ToString().ShouldNotContain("青空");
        receipt.ToString().ShouldNotContain("0012345678");
        receipt.Phone!.Value.ShouldBe("045-555-0136");
        receipt.Items.ShouldHaveSingleItem().Amount!.Value.Yen.ShouldBe(100);
    }

    [Fact]
    public void Boxes_are_black_in_the_picture_that_is_shown_and_nothing_else_changes()
    {
        var size = new PixelSize(8, 4);
        var pixels = new GrayPixels(size, [.. Enumerable.Repeat((byte)200, 32)]);
        var original = new PixelSize(16, 8);
        var image = new NormalizedImage(pixels, AffineMap.Scaling(size, original), original, []);

        var shown = Blackening.Apply(image, [new(4, 2, 4, 2), new(14, 6, 90, 90)]);

        shown.Row(0).ToArray().ShouldAllBe(value => value == 200);
        shown.Row(1).ToArray().ShouldBe([200, 200, 0, 0, 200, 200, 200, 200]);
        shown.Row(2).ToArray().ShouldAllBe(value => value == 200);
        shown.Row(3).ToArray().ShouldBe([200, 200, 200, 200, 200, 200, 200, 0]);
        pixels.Row(1).ToArray().ShouldAllBe(value => value == 200);
    }
}
