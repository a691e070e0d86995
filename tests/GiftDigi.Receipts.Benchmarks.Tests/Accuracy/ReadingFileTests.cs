using System.Text.Json;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Accuracy;

public sealed class ReadingFileTests
{
    [Fact]
    public async Task What_was_read_is_parsed_again_to_the_same_scores()
    {
        var line = new OcrLine([new("合計", new(10, 400, 60, 30), 0.99), new("¥1,234", new(300, 400, 90, 30), 0.98)])
        {
            Confidence = 0.9,
            Degrees = 1.5,
            Alternatives = [new("合計 ¥1,284", 0.08)],
        };
        var page = new OcrPage(new(400, 800), AffineMap.Identity, new(400, 800), [line]);
        var truth = JsonSerializer.SerializeToElement(Truth("1234"));
        var reading = new KeptReading(4, "cafe", "motion-blur", "IPAMincho", 812.5, truth, [KeptPage.Of(page)]);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(
                file, [ReadingFile.Line(reading), ReadingFile.Line(reading with { Number = 3 })], TestContext.Current.CancellationToken);

            var read = ReadingFile.Read(file);

            read.Select(kept => kept.Number).ShouldBe([3, 4]);
            var score = read[1].Score();
            score.Values.ShouldBe(reading.Score().Values);
            score.Values.ShouldContain(value => value.Kind == "total" && value.Outcome == ValueOutcome.Right);
            read[1].Pages[0].ToPage().Lines[0].Alternatives.ShouldBe(line.Alternatives);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Dictionary<string, object?> Truth(string total)
    {
        string[] absent =
        [
            "merchant", "branch", "address", "phone", "registrationNumber", "receiptNumber", "purchaseDate", "purchaseTime", "subtotal", "tax",
            "couponDiscount", "pointsUsed", "pointsEarned", "tender", "cashReceived", "change", "itemCount",
        ];
        var truth = absent.ToDictionary(name => name, object? (_) => null);
        truth["total"] = total;
        truth["items"] = Array.Empty<object>();
        truth["taxByRate"] = Array.Empty<object>();
        return truth;
    }
}
