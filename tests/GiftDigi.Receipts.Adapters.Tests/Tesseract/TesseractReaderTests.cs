using GiftDigi.Receipts.Adapters.Tesseract;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Tesseract;

public sealed class TesseractReaderTests
{
    [Fact]
    public async Task A_photographed_receipt_is_read_with_its_total_and_its_date()
    {
        using var reader = new TesseractReader(new(), TimeProvider.System);
        var image = await SamplePhoto.LoadAsync();

        var page = (await reader.ReadAsync(image, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

        var text = string.Join('\n', page.Lines.Select(line => line.Text));
        text.ShouldContain("¥678");
        text.ShouldContain("2026年11月8日");
        text.ShouldContain("ホシナ朝つみ緑茶525ML");
    }

    [Fact]
    public async Task Words_lie_on_the_page_top_to_bottom()
    {
        using var reader = new TesseractReader(new(), TimeProvider.System);
        var image = await SamplePhoto.LoadAsync();

        var page = (await reader.ReadAsync(image, TestContext.Current.CancellationToken))[0];

        page.OriginalSize.ShouldBe(image.OriginalSize);
        page.Lines.Select(line => line.Box.CenterY).ShouldBeInOrder();
        page.Lines.SelectMany(line => line.Words).ShouldAllBe(word =>
            word.Box.X >= 0 && word.Box.Right <= page.Size.Width && word.Confidence >= 0 && word.Confidence <= 1);
    }

    [Fact]
    public async Task Noise_is_no_receipt()
    {
        using var reader = new TesseractReader(new(), TimeProvider.System);

        var pages = await reader.ReadAsync(SamplePhoto.Noise(), TestContext.Current.CancellationToken);

        pages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_receipt_on_its_side_is_read_and_its_boxes_lie_on_the_photo()
    {
        using var reader = new TesseractReader(new(), TimeProvider.System);
        var upright = await SamplePhoto.LoadAsync();
        var sideways = Orientation.Apply(upright.Pixels, orientation: 8);
        var image = new NormalizedImage(sideways, AffineMap.Identity, sideways.Size, []);

        var page = (await reader.ReadAsync(image, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

        var total = page.Lines.First(line => line.Text.Contains("¥678", StringComparison.Ordinal)).Box;
        var box = page.ToOriginal.Apply(total, page.OriginalSize);
        box.Height.ShouldBeGreaterThan(2 * box.Width);
    }

    [Fact]
    public async Task Reads_at_the_same_time_give_equal_results()
    {
        using var reader = new TesseractReader(new() { Concurrency = 2 }, TimeProvider.System);
        var image = await SamplePhoto.LoadAsync();

        var readings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reader.ReadAsync(image, TestContext.Current.CancellationToken)));

        readings.Select(pages => Content(pages[0])).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_read_that_is_cancelled_ends()
    {
        using var reader = new TesseractReader(new(), TimeProvider.System);
        using var cancellation = new CancellationTokenSource();
        var read = reader.ReadAsync(await SamplePhoto.LoadAsync(), cancellation.Token);

        await cancellation.CancelAsync();

        var ended = () => read.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        await ended.ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_read_that_is_out_of_time_gives_no_half_page()
    {
        using var reader = new TesseractReader(new(), new RacingTime(TimeSpan.FromSeconds(6)));
        var image = await SamplePhoto.LoadAsync();

        var reading = () => reader.ReadAsync(image, TestContext.Current.CancellationToken);

        await reading.ShouldThrowAsync<TimeoutException>();
    }

    [Fact]
    public void The_version_names_engine_languages_and_data()
    {
        using var reader = new TesseractReader(new(), TimeProvider.System);

        reader.Version.ShouldMatch(@"^tesseract \d+\.\d+\.\d+ jpn\+eng [0-9a-f]{8}-[0-9a-f]{8}$");
    }

    [Fact]
    public void Missing_language_data_is_one_line_that_names_the_package()
    {
        var options = new TesseractOptions { DataFolder = Path.Combine(AppContext.BaseDirectory, "nowhere") };

        var fault = Should.Throw<FileNotFoundException>(() => new TesseractReader(options, TimeProvider.System));

        fault.Message.ShouldContain("tesseract-ocr-jpn");
        fault.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void An_option_out_of_its_range_is_refused_at_once()
    {
        var options = new TesseractOptions { Concurrency = 0 };

        Should.Throw<ArgumentException>(() => new TesseractReader(options, TimeProvider.System)).Message.ShouldContain("Concurrency");
    }

    private static string Content(OcrPage page) =>
        string.Join('\n', page.Lines.SelectMany(line => line.Words).Select(word => $"{word.Text} {word.Box} {word.Confidence}"));
}
