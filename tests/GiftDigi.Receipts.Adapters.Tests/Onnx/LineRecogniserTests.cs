using GiftDigi.Receipts.Adapters.Onnx;
using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Onnx;

public sealed class LineRecogniserTests : IDisposable
{
    private static readonly ModelStore Models = ModelStore.Open(new());
    private readonly TextDetector _detector = new(Models.Detector, threads: 1);
    private readonly LineRecogniser _recogniser = new(Models.Recogniser, Models.Characters, threads: 1);

    [Fact]
    public async Task Lines_read_together_say_what_each_says_alone()
    {
        var photo = (await SamplePhoto.LoadAsync()).Pixels;
        var regions = _detector.Find(photo, TestContext.Current.CancellationToken);

        var together = _recogniser.Read(photo, regions, TestContext.Current.CancellationToken);

        together.Length.ShouldBeGreaterThan(20);
        var alone = regions.Select(region => _recogniser.Read(photo, [region], TestContext.Current.CancellationToken)[0]).ToList();
        together.Select(line => line.Text).ShouldBe(alone.Select(line => line.Text));
        together.Zip(alone, (one, other) => Math.Abs(one.Confidence - other.Confidence)).Max().ShouldBeLessThan(0.001);
    }

    [Fact]
    public async Task Characters_lie_within_their_line_from_left_to_right()
    {
        var photo = (await SamplePhoto.LoadAsync()).Pixels;
        var regions = _detector.Find(photo, TestContext.Current.CancellationToken);

        var lines = _recogniser.Read(photo, regions, TestContext.Current.CancellationToken);

        lines.ShouldAllBe(line => line.Characters.All(character => character.Start < character.End && character.End <= line.Steps));
        lines.ShouldAllBe(line => line.Characters.Zip(line.Characters.Skip(1), (one, next) => one.End <= next.Start).All(isInOrder => isInOrder));
    }

    [Fact]
    public async Task Print_is_found_on_a_photo_too_small_and_on_one_cut_into_tiles()
    {
        var photo = (await SamplePhoto.LoadAsync()).Pixels;
        var usual = _detector.Find(photo, TestContext.Current.CancellationToken).Count;

        var small = _detector.Find(Resampling.Apply(photo, photo.Size.Scaled(0.5)), TestContext.Current.CancellationToken);
        var far = _detector.Find(Surrounded(photo, times: 3), TestContext.Current.CancellationToken);

        ((double)small.Count / usual).ShouldBeInRange(0.8, 1.25);
        ((double)far.Count / usual).ShouldBeInRange(0.8, 1.25);
    }

    public void Dispose()
    {
        _detector.Dispose();
        _recogniser.Dispose();
    }

    /// <summary>The photo in the middle of a dark table that many times as wide and high.</summary>
    private static GrayPixels Surrounded(GrayPixels photo, int times)
    {
        var size = new PixelSize(photo.Size.Width * times, photo.Size.Height * times);
        var (left, top) = ((size.Width - photo.Size.Width) / 2, (size.Height - photo.Size.Height) / 2);
        var values = new byte[size.Width * size.Height];
        Array.Fill(values, (byte)70);
        for (var y = 0; y < photo.Size.Height; y++)
        {
            photo.Row(y).CopyTo(values.AsSpan(((top + y) * size.Width) + left));
        }

        return new(size, values);
    }
}
