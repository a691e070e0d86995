using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Screening.Pixels;

namespace GiftDigi.Receipts.Tests.Screening.Pixels;

/// <summary>Print that never was, compressed as JPEG compresses: each block is rounded to steps, and the pixels to whole tones.</summary>
internal static class CompressedPrint
{
    private const int Side = BlockTransform.Side;

    /// <summary>Strokes here and there on grey paper.</summary>
    public static GrayPixels Draw(PixelSize size, int seed) => Draw(size, new(0, 0, size.Width, size.Height), Paper(size), seed);

    /// <summary>The picture with other strokes in a part of it.</summary>
    public static GrayPixels Redraw(GrayPixels pixels, PixelBox part, int seed)
    {
        var values = pixels.Values.ToArray();
        for (var y = part.Y; y < part.Bottom; y++)
        {
            values.AsSpan((y * pixels.Size.Width) + part.X, part.Width).Fill(210);
        }

        return Draw(pixels.Size, part, values, seed);
    }

    /// <summary>The same step for every frequency but the mean, which JPEG treats apart.</summary>
    public static int[] Steps(int step) => [.. Enumerable.Repeat(step, Side * Side)];

    public static GrayPixels Compress(GrayPixels pixels, int step)
    {
        var (size, values) = (pixels.Size, pixels.Values.ToArray());
        var (block, frequencies) = (new float[Side * Side], new float[Side * Side]);
        for (var at = 0; at < size.Width / Side * (size.Height / Side); at++)
        {
            var (left, top) = (at % (size.Width / Side) * Side, at / (size.Width / Side) * Side);
            for (var index = 0; index < block.Length; index++)
            {
                block[index] = pixels.Row(top + (index / Side))[left + (index % Side)];
            }

            BlockTransform.Apply(block, frequencies);
            for (var index = 1; index < frequencies.Length; index++)
            {
                frequencies[index] = step * MathF.Round(frequencies[index] / step);
            }

            Put(values, size, (left, top), frequencies);
        }

        return new(size, values);
    }

    private static byte[] Paper(PixelSize size)
    {
        var values = new byte[size.Width * size.Height];
        Array.Fill(values, (byte)210);
        return values;
    }

    private static GrayPixels Draw(PixelSize size, PixelBox part, byte[] values, int seed)
    {
        var random = new Random(seed);
        for (var stroke = 0; stroke < part.Width * part.Height / 90; stroke++)
        {
            var (width, height) = random.Next(2) == 0 ? (2, random.Next(6, 14)) : (random.Next(6, 14), 2);
            var (x, y, tone) = (part.X + random.Next(part.Width - width), part.Y + random.Next(part.Height - height), (byte)random.Next(40, 140));
            for (var line = y; line < y + height; line++)
            {
                values.AsSpan((line * size.Width) + x, width).Fill(tone);
            }
        }

        return new(size, values);
    }

    /// <summary>Transforms back: the transform is its own inverse but for the order of its sums.</summary>
    private static void Put(byte[] values, PixelSize size, (int Left, int Top) place, float[] frequencies)
    {
        for (var index = 0; index < Side * Side; index++)
        {
            var (x, y, sum) = (index % Side, index / Side, 0.0);
            for (var frequency = 0; frequency < Side * Side; frequency++)
            {
                sum += frequencies[frequency] * Cosine(frequency % Side, x) * Cosine(frequency / Side, y);
            }

            values[((place.Top + y) * size.Width) + place.Left + x] = (byte)Math.Clamp(Math.Round(sum), 3, 252);
        }
    }

    private static double Cosine(int frequency, int place) =>
        Math.Cos(((2 * place) + 1) * frequency * Math.PI / 16) * (frequency == 0 ? Math.Sqrt(0.125) : 0.5);
}
