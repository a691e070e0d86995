namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>What makes a picture soft: a lens out of focus, and a hand that moves.</summary>
internal static class Lens
{
    /// <summary>Blurs a picture by a normal distribution, first along its rows, then along its columns.</summary>
    public static Canvas Blur(Canvas sharp, double deviation)
    {
        var weights = Weights(deviation);
        var radius = weights.Length / 2;
        var half = new Canvas(sharp.Width, sharp.Height);
        _ = Parallel.For(0, sharp.Height, y =>
        {
            var from = sharp.Row(y);
            var to = half.Row(y);
            for (var index = 0; index < to.Length; index++)
            {
                to[index] = AlongRow(from, index, weights, radius);
            }
        });
        var soft = new Canvas(sharp.Width, sharp.Height);
        _ = Parallel.For(0, sharp.Height, y =>
        {
            var to = soft.Row(y);
            for (var step = -radius; step <= radius; step++)
            {
                var from = half.Row(Math.Clamp(y + step, 0, sharp.Height - 1));
                var weight = weights[step + radius];
                for (var index = 0; index < to.Length; index++)
                {
                    to[index] += from[index] * weight;
                }
            }
        });
        return soft;
    }

    /// <summary>Moves the camera while the shutter is open: every pixel is the mean of those on a line.</summary>
    /// <param name="still">The picture without movement.</param>
    /// <param name="length">Pixels of the way.</param>
    /// <param name="direction">Radians.</param>
    public static Canvas Move(Canvas still, double length, double direction)
    {
        var (sine, cosine) = Math.SinCos(direction);
        var steps = Math.Max(2, (int)Math.Ceiling(length));
        var way = Enumerable.Range(0, steps).Select(step => length * ((step / (steps - 1.0)) - 0.5)).ToList();
        var moved = new Canvas(still.Width, still.Height);
        _ = Parallel.For(0, still.Height, y =>
        {
            var to = moved.Row(y);
            foreach (var far in way)
            {
                var from = still.Row(Math.Clamp(y + (int)Math.Round(far * sine), 0, still.Height - 1));
                var shift = (int)Math.Round(far * cosine);
                for (var x = 0; x < still.Width; x++)
                {
                    var source = 3 * Math.Clamp(x + shift, 0, still.Width - 1);
                    to[3 * x] += from[source] / steps;
                    to[(3 * x) + 1] += from[source + 1] / steps;
                    to[(3 * x) + 2] += from[source + 2] / steps;
                }
            }
        });
        return moved;
    }

    private static float AlongRow(Span<float> row, int index, float[] weights, int radius)
    {
        var sum = 0f;
        var first = index - (3 * radius);
        if (first >= 0 && index + (3 * radius) < row.Length)
        {
            for (var step = 0; step < weights.Length; step++)
            {
                sum += row[first + (3 * step)] * weights[step];
            }

            return sum;
        }

        var color = index % 3;
        for (var step = -radius; step <= radius; step++)
        {
            sum += row[Math.Clamp(index + (3 * step), color, row.Length - 3 + color)] * weights[step + radius];
        }

        return sum;
    }

    private static float[] Weights(double deviation)
    {
        var radius = Math.Max(1, (int)Math.Ceiling(deviation * 2.5));
        var weights = new float[(2 * radius) + 1];
        for (var step = -radius; step <= radius; step++)
        {
            weights[step + radius] = (float)Math.Exp(-step * step / (2 * deviation * deviation));
        }

        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
