using System.Text.Json;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Worker.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
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
    }

    [Fact]
    public async Task Date_and_total_of_clean_samples_are_read_as_the_truth_says()
    {
        var samples = Samples.Clean();

        var run = await _receipts.RunAsync(["read", .. samples.Select(sample => sample.Image)]);

        var receipts = run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("receipts")[0]).ToList();
        receipts.Select(receipt => receipt.GetProperty("total").GetProperty("value").GetInt32())
            .ShouldBe(samples.Select(sample => sample.Truth.GetProperty("total").GetInt32()));
        receipts.Select(receipt => receipt.GetProperty("purchaseDate").GetProperty("value").GetString())
            .ShouldBe(samples.Select(sample => sample.Truth.GetProperty("purchaseDate").GetString()));
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

    public void Dispose() => _receipts.Dispose();
}
