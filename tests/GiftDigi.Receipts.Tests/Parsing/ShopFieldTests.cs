using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class ShopFieldTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("TEL 03-5550-1234", "03-5550-1234")]
    [InlineData("TEL.0564(55)0123", "0564-55-0123")]
    [InlineData("電話：０４５ー５５５ー０１９９", "045-555-0199")]
    [InlineData("℡ 06-5555-O199", "06-5555-0199")]
    [InlineData("TEL:O45-ー555-ー0199", "045-555-0199")]
    [InlineData("090-5555-1234", "090-5555-1234")]
    [InlineData("FAX 03-5550-9999\nTEL 03-5550-1234", "03-5550-1234")]
    [InlineData("お客様相談室 0120-55-1234\n03-5550-1234", "03-5550-1234")]
    [InlineData("0120-555-123", null)]
    [InlineData("2026-11-21", null)]
    [InlineData("03-55-12", null)]
    public void The_phone_number_is_read(string text, string? phone)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        receipt.Phone?.Value.ShouldBe(phone);
        (receipt.Phone is null).ShouldBe(phone is null);
    }

    [Theory]
    [InlineData("登録番号 T1234567890123", "T1234567890123")]
    [InlineData("登録番号:T1-2345-6789-0123", "T1234567890123")]
    [InlineData("T1 2345 6789 0123", "T1234567890123")]
    [InlineData("登録番号 71234567890123", "T1234567890123")]
    [InlineData("事業者登録番号11234567890123", "T1234567890123")]
    [InlineData("登録番号 1234567890123", "T1234567890123")]
    [InlineData("登録番号 T1-2345-6789-0123 1", "T1234567890123")]
    [InlineData("登録番号 TI23456789O123", "T1234567890123")]
    [InlineData("登録番号 T123456789012", null)]
    [InlineData("4901234567894", null)]
    public void The_registration_number_is_read(string text, string? number)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        receipt.RegistrationNumber?.Value.ToString().ShouldBe(number);
        (receipt.RegistrationNumber is null).ShouldBe(number is null);
    }

    [Fact]
    public void A_check_digit_raises_the_confidence_of_the_registration_number()
    {
        var right = ReceiptParser.Parse(PageOf.Rows("登録番号 T8700110005901"), Today).RegistrationNumber!;
        var wrong = ReceiptParser.Parse(PageOf.Rows("登録番号 T7700110005901"), Today).RegistrationNumber!;

        right.Confidence.ShouldBeGreaterThan(0.9);
        wrong.Confidence.ShouldBeLessThan(0.6);
    }

    [Theory]
    [InlineData("レシートNo.7731 伝票番号100234", "7731")]
    [InlineData("ﾚｼｰﾄNo:003763", "003763")]
    [InlineData("レジNo.0004 取引No.00643015", "00643015")]
    [InlineData("レジ4-4617", "4-4617")]
    [InlineData("取3763", "3763")]
    [InlineData("伝票番号 100234", "100234")]
    [InlineData("No00643015", "00643015")]
    [InlineData("会員No.1234567890", null)]
    [InlineData("カード番号 No.1234", null)]
    [InlineData("店No.207", null)]
    [InlineData("責No.999", null)]
    [InlineData("取引No.0000", null)]
    [InlineData("店員:0901 03#9496", "9496")]
    public void The_receipt_number_is_read(string text, string? number)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        receipt.ReceiptNumber?.Value.ShouldBe(number);
        (receipt.ReceiptNumber is null).ShouldBe(number is null);
    }

    [Theory]
    [InlineData("承認番号 005369 端末 01866", "005369")]
    [InlineData("承認No:123456", "123456")]
    [InlineData("承認 12", null)]
    [InlineData("伝票番号 005369", null)]
    public void The_number_of_an_approved_payment_is_read(string text, string? number)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        (receipt.ApprovalNumber?.Value).ShouldBe(number);
    }

    [Theory]
    [InlineData("レジNo.0004", "0004")]
    [InlineData("ﾚｼﾞ 02 担当 000815", "02")]
    [InlineData("レジ4-4617", "4")]
    [InlineData("電話:045-555-0136  レジ#3", "3")]
    [InlineData("店員:0901 03#9496", "03")]
    [InlineData("扱者00123 #004617 R012", "012")]
    [InlineData("レシートNo. 3-4617", null)]
    [InlineData("レジ袋 3", null)]
    [InlineData("責No.999", null)]
    public void The_register_is_read(string text, string? register)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        (receipt.Register?.Value).ShouldBe(register);
    }

    [Theory]
    [InlineData("#ミドリマート\n青葉台店\nTEL 045-555-0136", "ミドリマート", "青葉台店")]
    [InlineData("ミドリマート 青葉台店\nTEL 045-555-0136", "ミドリマート", "青葉台店")]
    [InlineData("毎度ありがとうございます\n#ﾐﾄﾞﾘﾏｰﾄ\n青葉台店 TEL045-555-0136", "ﾐﾄﾞﾘﾏｰﾄ", "青葉台店")]
    [InlineData("ミドリ喫茶駅前店\nミドリビル1F\nTEL 045-555-0136", "ミドリ喫茶駅前店", "ミドリ喫茶駅前店")]
    [InlineData("暮らしを彩る。\n#MIDORI MART\n2026/11/21", "MIDORI MART", null)]
    [InlineData("領収書\n2026/11/21 10:00\n洗濯 600円\n#あわ洗い 北町店\nTEL 045-555-0136", "あわ洗い", "北町店")]
    public void Merchant_and_branch_are_the_large_print_at_the_top(string text, string merchant, string? branch)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        receipt.Merchant!.Value.ShouldBe(merchant);
        receipt.Branch?.Value.ShouldBe(branch);
    }

    [Theory]
    [InlineData("#ローソン\n渋谷二丁目店\nTEL 03-5550-1234", "ローソン", false, "渋谷二丁目店")]
    [InlineData("#LAWSON\n渋谷二丁目店\nTEL 03-5550-1234", "LAWSON", false, "渋谷二丁目店")]
    [InlineData("#ローソン渋谷二丁目店\nTEL 03-5550-1234", "ローソン", false, "渋谷二丁目店")]
    [InlineData("スーパーマーケット ライフコーポレーション 渋谷店\nTEL 03-5550-1234", "ライフコーポレーション", false, "渋谷店")]
    [InlineData("#キヤンドウ\n渋谷店\nTEL 03-5550-1234", "キャンドゥ", true, "渋谷店")]
    [InlineData("#ﾛｰｿﾝ\n渋谷店\nTEL 03-5550-1234", "ﾛｰｿﾝ", false, "渋谷店")]
    [InlineData("#セブソ-イレブソ\n渋谷店\nTEL 03-5550-1234", "セブン-イレブン", true, "渋谷店")]
    [InlineData("#MCDOMALD'S\n渋谷店\nTEL 03-5550-1234", "McDonald's", true, "渋谷店")]
    [InlineData("#L4WSDN\nローソン渋谷店\nTEL 03-5550-1234", "LAWSON", true, "渋谷店")]
    [InlineData("#ごちそう館\nローソン渋谷店\nTEL 03-5550-1234", "ローソン", false, "渋谷店")]
    [InlineData("#MCローソン\n渋谷店\nTEL 03-5550-1234", "ローソン", false, "渋谷店")]
    [InlineData("#ローソン\n中央センター TEL 03-5550-1234", "ローソン", false, "中央センター")]
    [InlineData("#ゅVンと%\n株式会社サンドラッグ\n渋谷店\nTEL 03-5550-1234", "サンドラッグ", true, "渋谷店")]
    [InlineData("#ゅVンと%\n2026/11/21 10:00\nお茶  ¥100\n合計  ¥100\nwww.daiso-sangyo.co.jp", "ダイソー", true, null)]
    [InlineData("#ゅVンと%\n2026/11/21 10:00\nお茶  ¥100\n合計  ¥100\n加盟店名 あわ洗い", "あわ洗い", false, null)]
    [InlineData("#ゅVンと%\n2026/11/21 10:00\nお茶  ¥100\n合計  ¥100\n加盟店名 ウエルシア川口店", "ウエルシア", false, null)]
    [InlineData("#ゅVンと%\n2026/11/21 10:00\nお茶  ¥100\n合計  ¥100", null, null, null)]
    public void A_chain_is_told_by_its_name_its_company_or_its_site(string text, string? merchant, bool? inferred, string? branch)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        receipt.Merchant?.Value.ShouldBe(merchant);
        receipt.Merchant?.Inferred.ShouldBe(inferred!.Value);
        (receipt.Merchant is null).ShouldBe(merchant is null);
        receipt.Branch?.Value.ShouldBe(branch);
    }

    [Fact]
    public void Where_nothing_places_a_name_no_shop_is_named()
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows("#山の恵みチップス\n89X2点  ¥178\n合計  ¥178"), Today);

        receipt.Merchant.ShouldBeNull();
    }

    [Fact]
    public void A_name_in_a_line_that_is_likelier_wrong_than_right_is_doubted()
    {
        var page = PageOf.Rows("#あわ洗い\nTEL 03-5550-1234", 0.95);
        var doubtful = page with { Lines = [page.Lines[0] with { Confidence = 0.35 }, .. page.Lines.Skip(1)] };

        var (merchant, doubted) = (ReceiptParser.Parse(page, Today).Merchant!, ReceiptParser.Parse(doubtful, Today).Merchant!);

        merchant.Confidence.ShouldBeGreaterThan(0.9);
        doubted.Value.ShouldBe(merchant.Value);
        doubted.Confidence.ShouldBeLessThan(0.8);
    }

    [Fact]
    public void A_reading_that_was_not_the_likeliest_may_tell_the_chain()
    {
        var page = PageOf.Rows("#ダイラ一\n2026/11/21 10:00");
        var logo = new OcrLine(page.Lines[0].Words) { Alternatives = [new("ダイソー", 0.2)] };

        var merchant = ReceiptParser.Parse(page with { Lines = [logo, .. page.Lines.Skip(1)] }, Today).Merchant!;

        merchant.Value.ShouldBe("ダイソー");
        merchant.Inferred.ShouldBeTrue();
    }

    [Fact]
    public void A_chain_that_its_company_confirms_is_surer()
    {
        var alone = ReceiptParser.Parse(PageOf.Rows("#サンドラッグ\nTEL 03-5550-1234"), Today).Merchant!;
        var confirmed = ReceiptParser.Parse(PageOf.Rows("#サンドラッグ\n株式会社サンドラッグ\nTEL 03-5550-1234"), Today).Merchant!;

        confirmed.Confidence.ShouldBeGreaterThan(alone.Confidence);
    }

    [Theory]
    [InlineData("ミドリマート", 0.7, true)]
    [InlineData("ミドリマート", 0.5, false)]
    [InlineData("宝湯", 0.9, true)]
    [InlineData("宝湯", 0.7, false)]
    [InlineData("M", 0.99, false)]
    [InlineData("ーーー", 0.99, false)]
    [InlineData("み%.|ド", 0.9, false)]
    [InlineData("ゅVンと7a", 0.9, false)]
    [InlineData("7-ELEVEN", 0.7, true)]
    public void Names_are_told_from_what_a_logo_is_read_as(string text, double confidence, bool isName) =>
        NameLegibility.IsLegible(text, confidence).ShouldBe(isName);

    [Theory]
    [InlineData("神奈川県横浜市青葉区青葉台3-14-1", "神奈川県横浜市青葉区青葉台3-14-1")]
    [InlineData("東京都港区海岸通1-2-3 TEL 03-5550-7788", "東京都港区海岸通1-2-3")]
    [InlineData("〒444-0001 岡崎市材木町2丁目5番地", "岡崎市材木町2丁目5番地")]
    public void The_address_is_read(string text, string address)
    {
        var receipt = ReceiptParser.Parse(PageOf.Rows(text), Today);

        receipt.Address!.Value.ShouldBe(address);
    }
}
