using GiftDigi.Receipts.Imaging;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Imaging;

public sealed class DefectFinderTests
{
    [Theory]
    [InlineData(14)]
    [InlineData(28)]
    [InlineData(49)]
    public void Sharp_print_of_any_size_on_bright_paper_has_no_defect(int height)
    {
        DefectFinder.Find(PrintedSheet.Draw(new(800, 1000), height)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(28, 5)]
    [InlineData(49, 8)]
    public void Print_out_of_focus_is_called_blurred(int height, int radius)
    {
        var sheet = PrintedSheet.Draw(new(800, 1000), height);

        DefectFinder.Find(Blur(Blur(sheet, radius), radius)).ShouldContain(ImageDefect.TooBlurred);
    }

    [Fact]
    public void Tiny_print_is_called_small()
    {
        DefectFinder.Find(PrintedSheet.Draw(new(600, 800), 7)).ShouldContain(ImageDefect.TooSmall);
    }

    [Fact]
    public void Paper_without_light_is_called_dark()
    {
        DefectFinder.Find(PrintedSheet.Draw(new(600, 800), 28, paper: 45, ink: 5)).ShouldContain(ImageDefect.TooDark);
    }

    /// <summary>The mean of the square around each pixel.</summary>
    private static GrayPixels Blur(GrayPixels sharp, int radius)
    {
        var (width, height) = (sharp.Size.Width, sharp.Size.Height);
        var rows = Along(sharp.Values.ToArray(), width, 1, height, width, radius);
        return new(sharp.Size, Along(rows, height, width, width, 1, radius));
    }

    private static byte[] Along(byte[] values, int length, int step, int lines, int lineStep, int radius)
    {
        var blurred = new byte[values.Length];
        for (var line = 0; line < lines; line++)
        {
            for (var i = 0; i < length; i++)
            {
                var sum = 0;
                for (var near = i - radius; near <= i + radius; near++)
                {
                    sum += values[(line * lineStep) + (Math.Clamp(near, 0, length - 1) * step)];
                }

                blurred[(line * lineStep) + (i * step)] = (byte)(sum / ((2 * radius) + 1));
            }
        }

        return blurred;
    }
}
