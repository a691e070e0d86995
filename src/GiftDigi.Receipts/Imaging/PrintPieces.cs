namespace GiftDigi.Receipts.Imaging;

/// <summary>The connected pieces of ink: characters, parts of characters, rules, bars, edges.</summary>
public static class PrintPieces
{
    /// <summary>The boxes around all pieces but specks.</summary>
    public static IReadOnlyList<PixelBox> Of(InkMap ink)
    {
        const int smallest = 4;
        var (width, height) = (ink.Size.Width, ink.Size.Height);
        var left = ink.Values.ToArray();
        var stack = new Stack<int>();
        var pieces = new List<PixelBox>();
        for (var start = 0; start < left.Length; start++)
        {
            if (!left[start])
            {
                continue;
            }

            var piece = Take(left, stack, start, width, height);
            if (Math.Max(piece.Width, piece.Height) >= smallest)
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    /// <summary>Removes the piece that holds <paramref name="start"/> and returns its box.</summary>
    private static PixelBox Take(bool[] left, Stack<int> stack, int start, int width, int height)
    {
        var (x0, x1, y0, y1) = (width, 0, height, 0);
        left[start] = false;
        stack.Push(start);
        while (stack.TryPop(out var at))
        {
            var (x, y) = (at % width, at / width);
            (x0, x1, y0, y1) = (Math.Min(x0, x), Math.Max(x1, x), Math.Min(y0, y), Math.Max(y1, y));
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(width - 1, x + 1); nx++)
                {
                    if (left[(ny * width) + nx])
                    {
                        left[(ny * width) + nx] = false;
                        stack.Push((ny * width) + nx);
                    }
                }
            }
        }

        return new(x0, y0, x1 - x0 + 1, y1 - y0 + 1);
    }
}
