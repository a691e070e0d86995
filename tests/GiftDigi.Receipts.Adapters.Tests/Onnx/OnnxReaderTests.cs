using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Adapters.Tests.Leptonica;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Onnx;

public sealed class OnnxReaderTests : IDisposable
{
    private readonly OnnxReader _reader = new(new() { Concurrency = 2 }, TimeProvider.System);

    public void Dispose() => _reader.Dispose();

    [Fact]
    public async Task A_photographed_receipt_is_read_with_its_total_and_its_date()
    {
        var image = await SamplePhoto.LoadAsync();

        var page = (await _reader.ReadAsync(image, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

        var text = string.Join('\n', page.Lines.Select(line => line.Text));
        text.ShouldContain("¥678");
        text.ShouldContain("2026年11月");
        text.ShouldContain("046-183-2207");
    }

    [Fact]
    public async Task Lines_lie_on_the_photo_top_to_bottom()
    {
        var image = await SamplePhoto.LoadAsync();

        var page = (await _reader.ReadAsync(image, TestContext.Current.CancellationToken))[0];

        var photo = new PixelBox(0, 0, image.OriginalSize.Width, image.OriginalSize.Height);
        page.Lines.Select(line => page.ToOriginal.Apply(line.Box, page.OriginalSize)).ShouldAllBe(box => box.X >= photo.X && box.Right <= photo.Right && box.Height > 0);
        page.Lines.Zip(page.Lines.Skip(1)).ShouldAllBe(pair => pair.Second.Box.CenterY > pair.First.Box.Y);
        page.Lines.ShouldAllBe(line => line.Confidence >= 0 && line.Confidence <= 1 && Math.Abs(line.Degrees) < 10);
        page.Lines.SelectMany(line => line.Words).ShouldAllBe(word => word.Box.X >= 0 && word.Box.Right <= page.Size.Width && word.Confidence <= 1);
    }

    [Fact]
    public async Task Noise_is_no_receipt()
    {
        (await _reader.ReadAsync(SamplePhoto.Noise(), TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_at_the_same_time_give_equal_results()
    {
        var image = await SamplePhoto.LoadAsync();

        var readings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _reader.ReadAsync(image, TestContext.Current.CancellationToken)));

        readings.Select(pages => Content(pages[0])).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_read_that_is_cancelled_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var read = _reader.ReadAsync(await SamplePhoto.LoadAsync(), cancellation.Token);

        await cancellation.CancelAsync();

        var ended = () => read.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await ended.ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_read_that_is_out_of_time_gives_no_half_page()
    {
        using var hurried = new OnnxReader(new(), new InstantTime());
        var image = await SamplePhoto.LoadAsync();

        var reading = () => hurried.ReadAsync(image, TestContext.Current.CancellationToken);

        await reading.ShouldThrowAsync<TimeoutException>();
    }

    [Fact]
    public void The_version_names_the_runtime_and_the_models()
    {
        _reader.Version.ShouldMatch(@"^onnx \d+\.\d+\.\d+ [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$");
    }

    public static TheoryData<OnnxReaderOptions, string> BadOptions() => new()
    {
        { new() { Threads = 0 }, "Threads" },
        { new() { Concurrency = 65 }, "Concurrency" },
        { new() { TimeLimit = TimeSpan.Zero }, "TimeLimit" },
        { new() { RecogniserPath = "own.onnx" }, "CharactersPath" },
        { new() { DetectorChecksum = "abc" }, "DetectorChecksum" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void An_option_out_of_its_range_is_refused_at_once(OnnxReaderOptions options, string named)
    {
        Should.Throw<ArgumentException>(() => new OnnxReader(options, TimeProvider.System)).Message.ShouldContain(named);
    }

    private static string Content(OcrPage page) =>
        string.Join('\n', page.Lines.SelectMany(line => line.Words).Select(word => $"{word.Text} {word.Box} {word.Confidence}"));
}
