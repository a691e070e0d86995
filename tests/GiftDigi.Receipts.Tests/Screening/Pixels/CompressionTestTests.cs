using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Pixels;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Pixels;

public sealed class CompressionTestTests
{
    private const int Coarse = 13;
    private const int Fine = 5;

    private static readonly PixelSize Size = new(400, 408);
    private static readonly PixelBox Part = new(120, 200, 90, 40);
    private static readonly GrayPixels Print = CompressedPrint.Draw(Size, seed: 1);
    private static readonly GrayPixels Photo = CompressedPrint.Compress(Print, Coarse);

    [Fact]
    public void A_part_that_was_put_in_between_two_compressions_is_seen_in_its_place()
    {
        var edited = CompressedPrint.Compress(CompressedPrint.Redraw(Photo, Part, seed: 2), Fine);

        var signal = Look(edited, Fine).ShouldHaveSingleItem();

        (signal.Test, signal.Strength).ShouldBe(("compression", SignalStrength.Strong));
        var box = signal.Boxes.ShouldHaveSingleItem();
        box.X.ShouldBeInRange(Part.X - 16, Part.X + 32);
        box.Y.ShouldBeInRange(Part.Y - 16, Part.Y + 32);
        box.Right.ShouldBeInRange(Part.Right - 32, Part.Right + 16);
    }

    [Fact]
    public void A_part_on_which_nothing_rests_gives_no_signal()
    {
        var edited = CompressedPrint.Compress(CompressedPrint.Redraw(Photo, Part, seed: 2), Fine);
        var words = new OcrWord[] { new("1", new(8, 8, 20, 20), 0.9), new("粗品進呈", new(8, 40, Size.Width - 16, Size.Height - 48), 0.9) };

        CompressionTest.Look(ScreenedPhotos.Of(edited, new() { LuminanceSteps = CompressedPrint.Steps(Fine) }, words)).ShouldBeEmpty();
    }

    [Fact]
    public void A_photo_compressed_once_gives_no_signal() => Look(Photo, Coarse).ShouldBeEmpty();

    [Fact]
    public void A_photo_that_was_only_saved_again_gives_no_signal() => Look(CompressedPrint.Compress(Photo, Fine), Fine).ShouldBeEmpty();

    [Fact]
    public void A_photo_that_lay_on_its_side_is_looked_at_by_its_own_blocks()
    {
        // A picture stored on its side, of which a part of a block is left over at the bottom: upright, that part is at the left.
        var stored = CompressedPrint.Compress(CompressedPrint.Redraw(CompressedPrint.Compress(CompressedPrint.Draw(new(400, 412), seed: 3), Coarse), Part, seed: 4), Fine);

        var signals = CompressionTest.Look(ScreenedPhotos.Of(stored.QuarterTurned(), new() { LuminanceSteps = CompressedPrint.Steps(Fine) }, orientation: 6));

        signals.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_file_without_steps_gives_no_signal() => CompressionTest.Look(ScreenedPhotos.Of(Photo, new())).ShouldBeEmpty();

    private static IEnumerable<Signal> Look(GrayPixels pixels, int step) =>
        CompressionTest.Look(ScreenedPhotos.Of(pixels, new() { LuminanceSteps = CompressedPrint.Steps(step) }));
}
