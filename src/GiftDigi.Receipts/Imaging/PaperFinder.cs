namespace GiftDigi.Receipts.Imaging;

/// <summary>Finds the sheet of paper in a small copy of the photo, by its brightness.</summary>
public static class PaperFinder
{
    /// <summary>Part of the picture that a bright region must cover before it counts as the paper.</summary>
    private const double SmallestPart = 0.06;

    /// <summary>Where the paper is: each row's first column and the one past its last; the whole picture when in doubt.</summary>
    /// <param name="pixels">The photo, scaled down to about 500 pixels.</param>
    public static PaperOutline Find(GrayPixels pixels)
    {
        var threshold = Otsu(pixels);
        var (dark, bright) = Means(pixels, threshold);
        if (bright - dark < 40)
        {
            return PaperOutline.Whole(pixels.Size);
        }

        var mask = Close(pixels, threshold);
        var outline = Largest(mask, pixels.Size);
        return outline.Area < SmallestPart * pixels.Values.Length ? PaperOutline.Whole(pixels.Size) : outline;
    }

    /// <summary>The threshold that best splits the values into two groups (Otsu 1979).</summary>
    private static int Otsu(GrayPixels pixels)
    {
        var counts = new long[256];
        foreach (var value in pixels.Values)
        {
            counts[value]++;
        }

        long total = pixels.Values.Length;
        var sum = 0L;
        for (var i = 0; i < 256; i++)
        {
            sum += i * counts[i];
        }

        var (best, threshold, below, sumBelow) = (-1.0, 0, 0L, 0L);
        for (var i = 0; i < 255; i++)
        {
            below += counts[i];
            sumBelow += i * counts[i];
            if (below == 0 || below == total)
            {
                continue;
            }

            var apart = ((double)sumBelow / below) - ((double)(sum - sumBelow) / (total - below));
            var score = apart * apart * below * (total - below);
            (best, threshold) = score > best ? (score, i) : (best, threshold);
        }

        return threshold;
    }

    private static (double Dark, double Bright) Means(GrayPixels pixels, int threshold)
    {
        var (darkSum, dark, brightSum, bright) = (0L, 0L, 0L, 0L);
        foreach (var value in pixels.Values)
        {
            if (value > threshold)
            {
                (brightSum, bright) = (brightSum + value, bright + 1);
            }
            else
            {
                (darkSum, dark) = (darkSum + value, dark + 1);
            }
        }

        return ((double)darkSum / Math.Max(1, dark), (double)brightSum / Math.Max(1, bright));
    }

    /// <summary>The bright pixels, with the print between them filled in and thin bridges to other bright things cut.</summary>
    private static bool[] Close(GrayPixels pixels, int threshold)
    {
        var (width, height) = (pixels.Size.Width, pixels.Size.Height);
        var mask = new bool[width * height];
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = pixels.Values[i] > threshold;
        }

        var reach = Math.Max(2, Math.Min(width, height) / 60);
        Spread(mask, pixels.Size, reach, grow: true);
        Spread(mask, pixels.Size, 2 * reach, grow: false);
        Spread(mask, pixels.Size, reach, grow: true);
        return mask;
    }

    /// <summary>Grows (or shrinks) the mask by <paramref name="reach"/> pixels to every side; outside counts as the edge does.</summary>
    private static void Spread(bool[] mask, PixelSize size, int reach, bool grow)
    {
        for (var y = 0; y < size.Height; y++)
        {
            SpreadLine(mask, y * size.Width, 1, size.Width, reach, grow);
        }

        for (var x = 0; x < size.Width; x++)
        {
            SpreadLine(mask, x, size.Width, size.Height, reach, grow);
        }
    }

    private static void SpreadLine(bool[] mask, int start, int step, int length, int reach, bool grow)
    {
        var line = new bool[length];
        for (var i = 0; i < length; i++)
        {
            line[i] = mask[start + (i * step)];
        }

        var last = -reach - 1;
        for (var i = 0; i < length + reach; i++)
        {
            last = i < length && line[i] == grow ? i : last;
            if (i - reach >= 0)
            {
                // The nearest such pixel at or before i is within reach of i - reach when it is not more than 2 × reach back.
                var hit = last >= i - (2 * reach) && last >= 0;
                mask[start + ((i - reach) * step)] = hit ? grow : !grow;
            }
        }
    }

    /// <summary>The largest connected region of the mask, its holes filled row by row.</summary>
    private static PaperOutline Largest(bool[] mask, PixelSize size)
    {
        var seen = new bool[mask.Length];
        var (best, bestCount) = (PaperOutline.Whole(size), 0);
        var stack = new Stack<int>();
        for (var start = 0; start < mask.Length; start++)
        {
            if (!mask[start] || seen[start])
            {
                continue;
            }

            var (outline, count) = Fill(mask, seen, stack, start, size);
            (best, bestCount) = count > bestCount ? (outline, count) : (best, bestCount);
        }

        return best;
    }

    private static (PaperOutline Outline, int Count) Fill(bool[] mask, bool[] seen, Stack<int> stack, int start, PixelSize size)
    {
        var (width, height) = (size.Width, size.Height);
        var left = new int[height];
        var right = new int[height];
        Array.Fill(left, width);
        var count = 0;
        seen[start] = true;
        stack.Push(start);
        while (stack.TryPop(out var at))
        {
            var (x, y) = (at % width, at / width);
            count++;
            left[y] = Math.Min(left[y], x);
            right[y] = Math.Max(right[y], x + 1);
            Visit(x > 0, at - 1);
            Visit(x < width - 1, at + 1);
            Visit(y > 0, at - width);
            Visit(y < height - 1, at + width);
        }

        return (new(size, left, right), count);

        void Visit(bool inside, int next)
        {
            if (inside && mask[next] && !seen[next])
            {
                seen[next] = true;
                stack.Push(next);
            }
        }
    }
}
