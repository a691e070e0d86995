namespace GiftDigi.Receipts.Imaging;

/// <summary>Finds the sheet of paper in a small copy of the photo: the bright region that is most like a rectangle.</summary>
public static class PaperFinder
{
    /// <summary>Parts of the picture between which the paper's size lies; what is larger needs no looking for.</summary>
    private const double SmallestPart = 0.06;
    private const double LargestPart = 0.85;

    /// <summary>A sheet seen at a slant fills nine tenths of the narrowest rectangle around it, and its edge is sharp.</summary>
    private const double LeastScore = 0.82;

    private const int ThresholdStep = 8;

    /// <summary>Where the paper is; the whole picture when no region stands out as a sheet.</summary>
    /// <param name="pixels">The photo, scaled down to a few hundred pixels.</param>
    public static PaperOutline Find(GrayPixels pixels)
    {
        var (darkest, brightest) = Range(pixels);
        var regions = new List<PaperOutline>();
        for (var threshold = darkest + ThresholdStep; threshold < brightest; threshold += ThresholdStep)
        {
            regions.Add(Largest(Close(pixels, threshold), pixels.Size));
        }

        var (best, bestScore) = (PaperOutline.Whole(pixels.Size), LeastScore);
        for (var i = 1; i < regions.Count - 1; i++)
        {
            var score = Score(regions[i - 1], regions[i], regions[i + 1], pixels.Values.Length);
            (best, bestScore) = score > bestScore ? (regions[i].Hull(), score) : (best, bestScore);
        }

        return best;
    }

    /// <summary>
    /// How much of a rectangle the region is, less what it loses from one threshold to the next; of two like sheets, the
    /// larger, since the smaller is the part of it that no shadow fell on.
    /// </summary>
    private static double Score(PaperOutline larger, PaperOutline region, PaperOutline smaller, int all)
    {
        var part = (double)region.Area / all;
        return part is < SmallestPart or > LargestPart
            ? 0
            : (region.Area / region.NarrowestRectangle()) - ((larger.Area - smaller.Area) / (double)region.Area) + (part / 10);
    }

    /// <summary>The values between which nearly all pixels lie.</summary>
    private static (int Darkest, int Brightest) Range(GrayPixels pixels)
    {
        var sorted = pixels.Values.ToArray();
        Array.Sort(sorted);
        return (sorted[sorted.Length / 50], sorted[sorted.Length - 1 - (sorted.Length / 50)]);
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
