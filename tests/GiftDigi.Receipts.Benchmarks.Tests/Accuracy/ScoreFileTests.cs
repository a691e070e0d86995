using GiftDigi.Receipts.Benchmarks.Accuracy;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Accuracy;

public sealed class ScoreFileTests
{
    [Fact]
    public async Task What_is_written_a_line_each_is_read_again()
    {
        var score = new ReceiptScore(
            3, "cafe", "motion-blur", "IPAMincho", 812.5, [new("merchant", ValueOutcome.Wrong, 0.75, true, "珈琲", "咖琲")], new(1, 2, 1, 1));
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, [ScoreFile.Line(score), ScoreFile.Line(score with { Number = 4 })], TestContext.Current.CancellationToken);

            var read = ScoreFile.Read(file);

            read.Select(line => line.Number).ShouldBe([3, 4]);
            read[0].Values.ShouldBe(score.Values);
            (read[0] with { Values = score.Values }).ShouldBe(score);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
