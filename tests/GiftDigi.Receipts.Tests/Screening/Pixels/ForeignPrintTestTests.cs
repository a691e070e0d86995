using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Screening;
using GiftDigi.Receipts.Screening.Pixels;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Screening.Pixels;

public sealed class ForeignPrintTestTests
{
    private static readonly PixelSize Size = new(480, 480);
    private static readonly PixelBox Part = new(200, 240, 120, 40);

    [Fact]
    public void A_smooth_patch_with_hard_print_on_grainy_paper_is_seen_in_its_place()
    {
        var signal = Look(Covered(Photo(seed: 1))).ShouldHaveSingleItem();

        (signal.Test, signal.Strength).ShouldBe(("foreign-print", SignalStrength.Weak));
        var box = signal.Boxes.ShouldHaveSingleItem();
        (box.X + (box.Width / 2)).ShouldBeInRange(Part.X, Part.Right);
        (box.Y + (box.Height / 2)).ShouldBeInRange(Part.Y - 20, Part.Bottom + 20);
    }

    [Theory]
    [InlineData(SignalStrength.Weak, 200, 1)]
    [InlineData(SignalStrength.Weak, 20, 0)]
    [InlineData(SignalStrength.Cleared, 200, 0)]
    public void A_little_is_enough_where_another_test_doubts_the_figures(SignalStrength strength, int left, int signals)
    {
        var doubt = new Signal("arithmetic", strength, Reason.Altered, "figures contradict each other", [new(left, 240, 60, 30)]);

        var seen = ForeignPrintTest.Look(ScreenedPhotos.Of(Covered(Photo(seed: 1)), new()), new GrainLocaliser(sure: 3), [doubt]).ToList();

        seen.Count.ShouldBe(signals);
        seen.ShouldAllBe(signal => signal.Strength == SignalStrength.Weak);
    }

    [Fact]
    public void Paper_that_is_grainy_all_over_gives_no_signal() => Look(Photo(seed: 1)).ShouldBeEmpty();

    [Fact]
    public void Several_such_patches_give_no_signal_since_they_may_be_what_the_paper_is_like() =>
        Look(Covered(Covered(Photo(seed: 1)), new(40, 40, 120, 40))).ShouldBeEmpty();

    [Fact]
    public void A_picture_too_small_to_compare_gives_no_signal() => Look(CompressedPrint.Draw(new(100, 100), seed: 1)).ShouldBeEmpty();

    private static IEnumerable<Signal> Look(GrayPixels pixels) => ForeignPrintTest.Look(ScreenedPhotos.Of(pixels, new()), new GrainLocaliser(), []);

    /// <summary>Rows of soft strokes on paper with the grain of a sensor.</summary>
    private static GrayPixels Photo(int seed)
    {
        var (random, values) = (new Random(seed), new byte[Size.Width * Size.Height]);
        var tones = new double[values.Length];
        Array.Fill(tones, 205);
        for (var glyph = 0; glyph < 20 * 12; glyph++)
        {
            Strokes(random, tones, (20 + (glyph % 20 * 22), 16 + (glyph / 20 * 38)), 70);
        }

        for (var at = 0; at < values.Length; at++)
        {
            var soft = (tones[at] * 2) + tones[Math.Max(0, at - 1)] + tones[Math.Min(tones.Length - 1, at + 1)]
                + tones[Math.Max(0, at - Size.Width)] + tones[Math.Min(tones.Length - 1, at + Size.Width)];
            values[at] = (byte)Math.Clamp((soft / 6) + (random.NextDouble() * 8) - 4, 0, 255);
        }

        return new(Size, values);
    }

    private static GrayPixels Covered(GrayPixels photo, PixelBox? place = null)
    {
        var (part, random, tones) = (place ?? Part, new Random(9), photo.Values.ToArray().Select(value => (double)value).ToArray());
        for (var y = part.Y; y < part.Bottom; y++)
        {
            tones.AsSpan((y * Size.Width) + part.X, part.Width).Fill(214);
        }

        for (var x = part.X + 4; x < part.Right - 18; x += 22)
        {
            Strokes(random, tones, (x, part.Y + 8), 20);
        }

        return new(Size, [.. tones.Select(tone => (byte)tone)]);
    }

    private static void Strokes(Random random, double[] tones, (int X, int Y) place, double tone)
    {
        for (var stroke = 0; stroke < 3; stroke++)
        {
            var (width, height) = random.Next(2) == 0 ? (2, 22) : (14, 2);
            var (left, top) = (place.X + random.Next(15 - width), place.Y + random.Next(23 - height));
            for (var y = top; y < top + height; y++)
            {
                tones.AsSpan((y * Size.Width) + left, width).Fill(tone);
            }
        }
    }
}
