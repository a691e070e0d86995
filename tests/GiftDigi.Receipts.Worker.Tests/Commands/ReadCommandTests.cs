using System.Text.Json;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private const double Sure = 0.8;
    private readonly ReceiptsProgram _receipts = new();

    [Fact]
    public async Task A_sample_is_printed_as_one_json_object_of_the_published_form()
    {
        var file = Samples.OneClean().Image;

        var run = await _receipts.RunAsync("read", file);

        run.ExitCode.ShouldBe(0, run.Error);
        var report = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
        report.EnumerateObject().Select(field => field.Name).ShouldBe(["file", "reader", "elapsedMs", "defects", "receipts"]);
        report.GetProperty("file").GetString().ShouldBe(file);
        report.GetProperty("reader").GetString()!.ShouldNotBeEmpty();
        report.GetProperty("receipts").GetArrayLength().ShouldBe(1);
        report.GetProperty("receipts")[0].GetProperty("paper").GetString().ShouldBe("itemised-receipt");
    }

    [Fact]
    public async Task The_photo_that_may_be_shown_is_written_when_asked_for_of_one_file()
    {
        var (file, shown) = (Samples.OneClean().Image, _receipts.PathOf("shown.jpg"));

        var run = await _receipts.RunAsync("read", "--masked-image", shown, file);
        var two = await _receipts.RunAsync("read", "--masked-image", shown, file, file);

        run.ExitCode.ShouldBe(0, run.Error);
        var written = await File.ReadAllBytesAsync(shown, TestContext.Current.CancellationToken);
        written[..2].ShouldBe([0xFF, 0xD8]);
        two.ExitCode.ShouldBe(2);
        two.Error.ShouldContain("--masked-image");
    }

    [Fact]
    public async Task Dates_and_totals_that_are_sure_are_right_and_most_are_sure()
    {
        var samples = Samples.All();

        var run = await _receipts.RunAsync(["read", .. samples.Select(sample => sample.Image)]);

        var receipts = run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("receipts")[0]).ToList();
        foreach (var field in new[] { "total", "purchaseDate" })
        {
            var sure = receipts.Zip(samples, (read, sample) => (Read: read.GetProperty(field), Truth: sample.Truth.GetProperty(field), sample.Image))
                .Where(pair => pair.Read.ValueKind == JsonValueKind.Object && pair.Read.GetProperty("confidence").GetDouble() >= Sure)
                .ToList();
            sure.ShouldAllBe(pair => pair.Read.GetProperty("value").ToString() == pair.Truth.ToString());
            sure.Count.ShouldBeGreaterThanOrEqualTo(samples.Count * 2 / 3, field);
        }
    }

    [Fact]
    public async Task Every_file_is_answered_and_a_bad_one_ends_with_1()
    {
        var text = await _receipts.WriteAsync("note.jpg", BadImages.Make("text"));
        var empty = await _receipts.WriteAsync("empty.jpg", "");
        var truncated = await _receipts.WriteAsync("half.jpg", BadImages.Make("truncated"));
        var good = Samples.OneClean().Image;

        var run = await _receipts.RunAsync("read", text, empty, truncated, _receipts.PathOf("gone.jpg"), _receipts.Data, good);

        run.ExitCode.ShouldBe(1);
        var reports = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        reports.SkipLast(1).Select(report => report.GetProperty("error").GetProperty("code").GetString())
            .ShouldBe(["not-an-image", "empty", "truncated", "missing", "missing"]);
        reports[^1].TryGetProperty("receipts", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Lines_are_printed_when_asked_for_in_pixels_of_the_photo()
    {
        var run = await _receipts.RunAsync("read", "--lines", Samples.OneClean().Image);

        run.ExitCode.ShouldBe(0, run.Error);
        var report = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
        var lines = report.GetProperty("lines").EnumerateArray().ToList();
        lines.Count.ShouldBeGreaterThan(10);
        lines[0].EnumerateObject().Select(field => field.Name).ShouldBe(["text", "confidence", "box", "angle", "alternatives"]);
        lines.ShouldAllBe(line => line.GetProperty("box").GetArrayLength() == 4 && line.GetProperty("confidence").GetDouble() <= 1);
        var total = report.GetProperty("receipts")[0].GetProperty("total").GetProperty("value").GetInt32();
        lines.ShouldContain(line => line.GetProperty("text").GetString()!.Replace(",", "").Contains($"¥{total}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_number_of_a_member_is_in_no_line_that_is_printed()
    {
        var run = await _receipts.RunAsync("read", "--lines", Samples.OneOf("points"));

        run.ExitCode.ShouldBe(0, run.Error);
        var lines = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement.GetProperty("lines").EnumerateArray()
            .SelectMany(line => line.GetProperty("alternatives").EnumerateArray().Append(line))
            .Select(reading => reading.GetProperty("text").GetString()!)
            .Where(text => text.Contains("会員番号", StringComparison.Ordinal))
            .ToList();
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(text => text.StartsWith("会員番号 *", StringComparison.Ordinal) && !text.Any(char.IsAsciiDigit));
    }

    [Fact]
    public async Task Tesseract_reads_when_it_is_chosen()
    {
        _receipts.Environment["RECEIPTS_Reader__Engine"] = "tesseract";

        var run = await _receipts.RunAsync("read", Samples.OneClean().Image);

        JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement.GetProperty("reader").GetString()!.ShouldStartWith("tesseract ");
    }

    [Theory]
    [InlineData("Engine", "papyrus")]
    [InlineData("Threads", "0")]
    [InlineData("Threads", "many")]
    [InlineData("DetectorPath", "/nowhere/detector.onnx")]
    [InlineData("RecogniserPath", "/nowhere/recogniser.onnx")]
    public async Task A_setting_that_cannot_be_used_is_one_line_that_names_it(string setting, string value)
    {
        _receipts.Environment[$"RECEIPTS_Reader__{setting}"] = value;

        var run = await _receipts.RunAsync("read", Samples.OneClean().Image);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        var line = run.Error.Split('\n').Single(line => line.StartsWith("receipts: ", StringComparison.Ordinal));
        line.ShouldContain($"Reader:{setting}");
    }

    public void Dispose() => _receipts.Dispose();
}
