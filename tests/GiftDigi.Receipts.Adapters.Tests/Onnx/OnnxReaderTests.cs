using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Adapters.Tests.Leptonica;
using GiftDigi.Receipts.Imaging;
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
    public async Task Lines_lie_on_their_page_in_reading_order()
    {
        var image = await SamplePhoto.LoadAsync();

        var page = (await _reader.ReadAsync(image, TestContext.Current.CancellationToken))[0];

        var photo = new PixelBox(0, 0, image.OriginalSize.Width, image.OriginalSize.Height);
        page.Lines.Select(line => page.ToOriginal.Apply(line.Box, page.OriginalSize)).ShouldAllBe(box => box.X >= photo.X && box.Right <= photo.Right && box.Height > 0);
        RowAssembler.InReadingOrder(page.Lines).ShouldBe(page.Lines);
        page.OriginalSize.ShouldBe(image.OriginalSize);
        page.Lines.ShouldAllBe(line => line.Confidence >= 0 && line.Confidence <= 1 && Math.Abs(line.Degrees) < 10);
        page.Lines.SelectMany(line => line.Words).ShouldAllBe(word => word.Box.X >= 0 && word.Box.Right <= page.Size.Width && word.Confidence <= 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_receipt_on_its_side_or_its_head_is_read_as_an_upright_one(int quarters)
    {
        var image = await SamplePhoto.LoadAsync();
        var pixels = Enumerable.Range(0, quarters).Aggregate(image.Pixels, (turned, _) => turned.QuarterTurned());

        var page = (await _reader.ReadAsync(Photo(pixels), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

        var text = string.Join('\n', page.Lines.Select(line => line.Text));
        text.ShouldContain("¥678");
        text.ShouldContain("046-183-2207");
        page.Size.Height.ShouldBeGreaterThan(page.Size.Width);
    }

    [Fact]
    public async Task Two_receipts_in_one_photo_are_two_pages()
    {
        var image = await SamplePhoto.LoadAsync();
        var (width, height) = (image.Pixels.Size.Width, image.Pixels.Size.Height);
        var values = new byte[2 * width * height];
        for (var y = 0; y < height; y++)
        {
            image.Pixels.Row(y).CopyTo(values.AsSpan(2 * y * width));
            image.Pixels.Row(y).CopyTo(values.AsSpan(((2 * y) + 1) * width));
        }

        var pages = await _reader.ReadAsync(Photo(new(new(2 * width, height), values)), TestContext.Current.CancellationToken);

        pages.Count.ShouldBe(2);
        pages.ShouldAllBe(page => page.Lines.Any(line => line.Text.Contains("¥678", StringComparison.Ordinal)));
        var lefts = pages.Select(page => page.ToOriginal.Apply(page.Lines[0].Box, page.OriginalSize).X).ToList();
        lefts[0].ShouldBeLessThan(width);
        lefts[1].ShouldBeGreaterThan(width);
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

    private static NormalizedImage Photo(GrayPixels pixels) => new(pixels, AffineMap.Identity, pixels.Size, []);

    private static string Content(OcrPage page) =>
        string.Join('\n', page.Lines.SelectMany(line => line.Words).Select(word => $"{word.Text} {word.Box} {word.Confidence}"));
}
