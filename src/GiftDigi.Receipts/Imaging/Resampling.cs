using System.Numerics;
using System.Runtime.InteropServices;

namespace GiftDigi.Receipts.Imaging;

/// <summary>Scales a part of an image: by the mean of the area that each new pixel covers, or, enlarging, by linear interpolation.</summary>
public static class Resampling
{
    /// <summary>What the weights of one new pixel add up to; 255 times this fits 16 bits.</summary>
    private const int Whole = 256;

    /// <summary>The part of <paramref name="source"/> within <paramref name="area"/>, scaled to <paramref name="size"/>. Reads each pixel of it once.</summary>
    public static GrayPixels Apply(GrayPixels source, PixelBox area, PixelSize size)
    {
        var columns = Taps.Of(area.Width, size.Width);
        var rows = Taps.Of(area.Height, size.Height);
        var sums = new ushort[area.Width];
        var values = new byte[size.Width * size.Height];
        for (var y = 0; y < size.Height; y++)
        {
            var tap = rows[y];
            sums.AsSpan().Clear();
            for (var i = 0; i < tap.Weights.Length; i++)
            {
                Add(sums, source.Row(area.Y + tap.First + i).Slice(area.X, area.Width), tap.Weights[i]);
            }

            Narrow(sums, columns, values.AsSpan(y * size.Width, size.Width));
        }

        return new(size, values);
    }

    /// <summary>All of <paramref name="source"/>, scaled to <paramref name="size"/>.</summary>
    public static GrayPixels Apply(GrayPixels source, PixelSize size) =>
        size == source.Size ? source : Apply(source, new(0, 0, source.Size.Width, source.Size.Height), size);

    private static void Add(Span<ushort> sums, ReadOnlySpan<byte> row, ushort weight)
    {
        var x = 0;
        var weights = new Vector<ushort>(weight);
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[x..]), out var low, out var high);
            var both = MemoryMarshal.Cast<ushort, Vector<ushort>>(sums.Slice(x, Vector<byte>.Count));
            both[0] += low * weights;
            both[1] += high * weights;
        }

        for (; x < row.Length; x++)
        {
            sums[x] += (ushort)(row[x] * weight);
        }
    }

    private static void Narrow(ReadOnlySpan<ushort> sums, Taps[] columns, Span<byte> row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var (first, weights) = columns[x];
            var sum = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                sum += sums[first + i] * weights[i];
            }

            row[x] = (byte)((sum + (Whole * Whole / 2)) / (Whole * Whole));
        }
    }

    /// <summary>Which old pixels a new one is made of, from <paramref name="First"/> on.</summary>
    private readonly record struct Taps(int First, ushort[] Weights)
    {
        internal static Taps[] Of(int from, int to)
        {
            var taps = new Taps[to];
            var step = (double)from / to;
            for (var i = 0; i < to; i++)
            {
                taps[i] = step > 1 ? Covering(i * step, (i + 1) * step, from) : Between(((i + 0.5) * step) - 0.5, from);
            }

            return taps;
        }

        private static Taps Covering(double start, double end, int count)
        {
            var (first, last) = ((int)start, Math.Min(count, (int)Math.Ceiling(end)));
            var parts = new double[last - first];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = (Math.Min(end, first + i + 1) - Math.Max(start, first + i)) / (end - start);
            }

            return new(first, Weigh(parts));
        }

        private static Taps Between(double place, int count)
        {
            var at = Math.Clamp(place, 0, count - 1);
            var first = Math.Min((int)at, Math.Max(0, count - 2));
            return new(first, count == 1 ? [Whole] : Weigh([1 - (at - first), at - first]));
        }

        /// <summary>Whole numbers that add up to <see cref="Whole"/> exactly: each takes what rounding has left over so far.</summary>
        private static ushort[] Weigh(ReadOnlySpan<double> parts)
        {
            var weights = new ushort[parts.Length];
            var (sum, given) = (0.0, 0);
            for (var i = 0; i < parts.Length; i++)
            {
                sum += parts[i];
                var upTo = i == parts.Length - 1 ? Whole : (int)Math.Round(sum * Whole);
                weights[i] = (ushort)(upTo - given);
                given = upTo;
            }

            return weights;
        }
    }
}
