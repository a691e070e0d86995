using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Json;

public sealed class ReceiptsJsonTests
{
    private static readonly Receipt Receipt = new Facts().Receipt with
    {
        RegistrationNumber = Values.Read(Values.Registration("T8000000000001")),
        Faults = [new(EquationKind.Items, 410, 420, [new(10, 20, 30, 40)])],
        TaxByRate = [new(8, Values.Read(new Money(420)), Values.Read(new Money(31)), true)],
    };

    [Fact]
    public void A_conclusion_reads_back_as_it_was_written()
    {
        var verdict = new Facts().Decide();
        var conclusion = new Conclusion(verdict, [Receipt], [ImageDefect.TooDark], 3, "reader-1", "rules-1");

        var json = JsonSerializer.Serialize(conclusion, ReceiptsJson.Readable.Conclusion);
        var again = JsonSerializer.Deserialize(json, ReceiptsJson.Readable.Conclusion)!;

        JsonSerializer.Serialize(again, ReceiptsJson.Readable.Conclusion).ShouldBe(json);
        again.Receipts[0].Items[0].Amount!.Value.ShouldBe(new Money(300));
        again.Verdict.Findings.Count.ShouldBe(verdict.Findings.Count);
    }

    [Fact]
    public void A_receipt_has_the_published_fields_in_the_published_order()
    {
        var json = JsonSerializer.SerializeToElement(Receipt, ReceiptsJson.Readable.Receipt);

        json.EnumerateObject().Select(field => field.Name).ShouldBe(
        [
            "paper", "paperBoxes", "merchant", "branch", "address", "phone", "registrationNumber", "receiptNumber", "register", "purchaseDate", "purchaseTime",
            "items", "subtotal", "tax", "taxByRate", "couponDiscount", "pointsUsed", "pointsEarned", "total", "tender",
            "approvalNumber", "cashReceived", "change", "itemCount", "faults",
        ]);
        json.GetProperty("items")[0].EnumerateObject().Select(field => field.Name).ShouldBe(
            ["description", "quantity", "unitPrice", "amount", "gtin", "taxRate", "discount", "discountOf"]);
        json.GetProperty("taxByRate")[0].EnumerateObject().Select(field => field.Name).ShouldBe(["rate", "taxable", "tax", "inclusive"]);
    }

    [Fact]
    public void Values_are_written_as_published()
    {
        var json = JsonSerializer.SerializeToElement(Receipt, ReceiptsJson.Readable.Receipt);

        json.GetProperty("purchaseDate").GetRawText().ShouldBe("""{"value":"2026-04-20","confidence":0.97,"inferred":false,"box":[10,20,30,40]}""");
        json.GetProperty("paper").GetString().ShouldBe("itemised-receipt");
        json.GetProperty("purchaseTime").GetProperty("value").GetString().ShouldBe("12:34");
        json.GetProperty("total").GetProperty("value").GetInt32().ShouldBe(420);
        json.GetProperty("faults").GetRawText().ShouldBe("""[{"equation":"items","expected":410,"printed":420,"boxes":[[10,20,30,40]]}]""");
        json.GetProperty("branch").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("items")[0].GetProperty("discount").GetBoolean().ShouldBeFalse();
        json.GetProperty("merchant").GetRawText().ShouldContain("こもれびマート");
    }
}
