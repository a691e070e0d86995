using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>Turns stored pixels by right angles.</summary>
internal static class QuarterTurn
{
    public static RgbPixels Clockwise(RgbPixels pixels, int turns)
    {
        var turned = pixels;
        for (var turn = 0; turn < turns; turn++)
        {
            turned = Once(turned);
        }

        return turned;
    }

    private static RgbPixels Once(RgbPixels pixels)
    {
        var (width, height) = (pixels.Size.Width, pixels.Size.Height);
        var turned = new byte[pixels.Values.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var target = ((x * height) + (height - 1 - y)) * 3;
                pixels.Values.Slice(((y * width) + x) * 3, 3).CopyTo(turned.AsSpan(target));
            }
        }

        return new(new(height, width), turned);
    }
}
