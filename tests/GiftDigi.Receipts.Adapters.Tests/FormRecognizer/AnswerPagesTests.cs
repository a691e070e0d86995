using System.Text.Json;
using GiftDigi.Receipts.Adapters.FormRecognizer;
using GiftDigi.Receipts.Adapters.FormRecognizer.Answers;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.FormRecognizer;

/// <summary>What becomes of the service's answers.</summary>
public sealed class AnswerPagesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<string, double, double> Answers() => new(
        from version in FormRecognizerOptions.ApiVersions
        from degrees in new[] { 0.0, 3, -12, 90, 180 }
        from perUnit in new[] { 1.0, 100 }
        select new TheoryDataRow<string, double, double>(version, degrees, perUnit));

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_receipt_is_understood_and_found_in_the_upright_photo_in_either_version_and_unit_at_any_angle(string version, double degrees, double perUnit)
    {
        var answer = WrittenAnswer.Receipt(version, degrees, perUnit);

        var receipt = ReceiptParser.Parse(PersonalData.Hide(Pages(answer).ShouldHaveSingleItem()).Page, Today);

        receipt.Merchant!.Value.ShouldBe("青空マート");
        receipt.Phone!.Value.ShouldBe("03-1234-5678");
        receipt.PurchaseDate!.Value.ShouldBe(new DateOnly(2026, 11, 20));
        receipt.PurchaseTime!.Value.ToString().ShouldStartWith("12:34");
        receipt.Items.Select(item => (item.Description!.Value, item.Amount!.Value.Yen)).ShouldBe([("お茶500ml", 128), ("おにぎり鮭", 150)]);
        receipt.Subtotal!.Value.Yen.ShouldBe(278);
        receipt.Tax!.Value.Yen.ShouldBe(20);
        receipt.Total!.Value.Yen.ShouldBe(278);
        Middle(receipt.Total.Box).DistanceTo(Doubled(answer.MiddleOf("¥278"))).ShouldBeLessThan(12);
    }

    [Fact]
    public void Characters_that_the_service_parts_are_words_again_and_what_stands_apart_is_not_joined()
    {
        var page = Pages(new WrittenAnswer("2024-11-30").Row("お茶500ml", "¥128").Row("合計 3点", "¥128")).ShouldHaveSingleItem();

        page.Lines.Select(line => string.Join('|', line.Words.Select(word => word.Text))).ShouldBe(["お茶500ml", "¥128", "合計|3点", "¥128"]);
    }

    [Theory]
    [InlineData("2023-07-31")]
    [InlineData("2024-11-30")]
    public void What_the_service_understands_itself_goes_along_with_its_place(string version)
    {
        var page = Pages(WrittenAnswer.Receipt(version)).ShouldHaveSingleItem();

        page.Fields.Select(field => (field.Kind, field.Index, field.Value)).ShouldBe(
        [
            (SeenFieldKind.Merchant, 0, "青空マート"), (SeenFieldKind.Phone, 0, "03-1234-5678"), (SeenFieldKind.Date, 0, "2026-11-20"), (SeenFieldKind.Time, 0, "12:34:00"),
            (SeenFieldKind.Subtotal, 0, "278"), (SeenFieldKind.Tax, 0, "20"), (SeenFieldKind.Total, 0, "278"),
            (SeenFieldKind.ItemName, 0, "お茶500ml"), (SeenFieldKind.ItemAmount, 0, "128"), (SeenFieldKind.ItemName, 1, "おにぎり鮭"), (SeenFieldKind.ItemAmount, 1, "150"),
        ]);
        var total = page.Fields.Single(field => field.Kind == SeenFieldKind.Total).Box;
        page.Lines.Single(line => line.Text == "¥278" && line.Box.Overlaps(total)).Box.Y.ShouldBeInRange(total.Y - 3, total.Y + 3);
    }

    [Fact]
    public void What_the_parser_does_not_find_is_filled_by_what_the_service_understands()
    {
        var answer = new WrittenAnswer("2024-11-30").Row("青空マート").Row("お支払い額です", "278").Amount("Total", "278", 278, row: 1).Row("あさつみ").Day("あさつみ", "2026-11-20");

        var receipt = ReceiptParser.Parse(Pages(answer).ShouldHaveSingleItem(), Today);

        receipt.Total!.Value.Yen.ShouldBe(278);
        receipt.PurchaseDate!.Value.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void What_is_personal_is_hidden_in_lines_and_in_what_the_service_took_it_for()
    {
        var answer = new WrittenAnswer("2024-11-30").Row("青空マート").Row("青空 花子 様").Text("MerchantName", "花子").Row("会員番号 0012345678").Text("MerchantPhoneNumber", "0012345678");

        var (page, marks) = PersonalData.Hide(Pages(answer).ShouldHaveSingleItem());

        page.Lines.Select(line => line.Text).ShouldNotContain(text => text.Contains("花子", StringComparison.Ordinal) || text.Contains("0012345678", StringComparison.Ordinal));
        page.Fields.ShouldBeEmpty();
        marks.Select(mark => mark.Kind).Distinct().ShouldBe([PersonalKind.CustomerName, PersonalKind.MemberNumber], ignoreOrder: true);
    }

    [Fact]
    public void Each_receipt_of_a_photo_is_a_page()
    {
        var answer = new WrittenAnswer("2024-11-30").Row("青空マート").Row("合計", "¥278").Amount("Total", "¥278", 278, row: 1).Document(90, 155)
            .Row("緑屋").Row("合計", "¥540").Amount("Total", "¥540", 540, row: 3).Document(156, 300);

        Pages(answer).Select(page => ReceiptParser.Parse(page, Today).Total!.Value.Yen).ShouldBe([278, 540]);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"pages":[]}""")]
    [InlineData("""{"pages":[{"width":0,"height":0}]}""")]
    [InlineData("""{"pages":[{"width":600,"height":800,"words":null,"lines":[{"polygon":null,"spans":null}]}],"documents":[{}]}""")]
    [InlineData("""{"pages":[{"width":600,"height":800,"words":[{"content":"a","polygon":[1,1,1,1,1,1,1,1],"span":{"offset":0,"length":1}}],"lines":[{"polygon":[1,1,1,1,1,1,1,1],"spans":[{"offset":0,"length":1}]}]}]}""")]
    [InlineData("""{"pages":[{"width":600,"height":800,"words":[{"content":"a","polygon":[0,0,9]}],"lines":[]}],"documents":[{"fields":{"Total":{"valueNumber":1}}}]}""")]
    public void An_answer_that_shows_nothing_makes_no_page(string json) =>
        AnswerPages.Of(JsonSerializer.Deserialize("{\"analyzeResult\":" + json + "}", AnswerJson.Default.AnalyzeOperation)!.AnalyzeResult!, Image()).ShouldBeEmpty();

    [Fact]
    public void Places_beyond_all_bounds_end_at_the_edge_of_the_photo()
    {
        var json = """
            {"analyzeResult":{"pages":[{"width":600,"height":800,
              "words":[{"content":"合計","polygon":EVERYWHERE,"confidence":7,"span":{"offset":0,"length":2147483647}}],
              "lines":[{"polygon":EVERYWHERE,"spans":[{"offset":0,"length":2147483647}]}]}],
             "documents":[{"fields":{"Total":{"valueNumber":1e20,"confidence":-1,"boundingRegions":[{"polygon":EVERYWHERE}]}}}]}}
            """.Replace("EVERYWHERE", "[-1e300,-5,1e300,-5,1e300,9e9,-1e300,9e9]", StringComparison.Ordinal);

        var page = AnswerPages.Of(JsonSerializer.Deserialize(json, AnswerJson.Default.AnalyzeOperation)!.AnalyzeResult!, Image()).ShouldHaveSingleItem();

        page.Lines.ShouldHaveSingleItem().Words.ShouldHaveSingleItem().Confidence.ShouldBe(1);
        ReceiptParser.Parse(page, Today).Total.ShouldBeNull();
    }

    /// <summary>The photo as it was sent is half as large as the upright original.</summary>
    private static NormalizedImage Image()
    {
        var size = WrittenAnswer.Photo;
        return new(new(size, new byte[size.Width * size.Height]), AffineMap.Scaling(size, new(2 * size.Width, 2 * size.Height)), new(2 * size.Width, 2 * size.Height), []);
    }

    private static IReadOnlyList<OcrPage> Pages(WrittenAnswer answer) =>
        AnswerPages.Of(JsonSerializer.Deserialize(answer.Json(), AnswerJson.Default.AnalyzeOperation)!.AnalyzeResult!, Image());

    private static PixelPoint Middle(PixelBox box) => new(box.X + (box.Width / 2.0), box.Y + (box.Height / 2.0));

    private static PixelPoint Doubled(PixelPoint point) => new(2 * point.X, 2 * point.Y);
}
