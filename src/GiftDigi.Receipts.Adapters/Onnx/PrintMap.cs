using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>What the detector makes of a picture: for each pixel, how likely it lies in the core of a printed line, 0 to 1.</summary>
/// <param name="Size">Columns and rows.</param>
/// <param name="Values">The likelihoods, row after row.</param>
internal sealed record PrintMap(PixelSize Size, float[] Values)
{
    /// <summary>A pixel this likely is print.</summary>
    private const float Threshold = 0.3f;

    /// <summary>Fewer pixels are a speck.</summary>
    private const int FewestPixels = 12;

    /// <summary>The connected cores of printed lines.</summary>
    internal IEnumerable<PrintCore> Cores()
    {
        var seen = new bool[Values.Length];
        var stack = new Stack<int>();
        for (var start = 0; start < Values.Length; start++)
        {
            if (Values[start] <= Threshold || seen[start])
            {
                continue;
            }

            var pixels = Take(start, seen, stack);
            if (pixels.Count >= FewestPixels)
            {
                yield return new(pixels);
            }
        }
    }

    private List<CorePixel> Take(int start, bool[] seen, Stack<int> stack)
    {
        var pixels = new List<CorePixel>();
        var (width, height) = (Size.Width, Size.Height);
        seen[start] = true;
        stack.Push(start);
        while (stack.TryPop(out var at))
        {
            var (x, y) = (at % width, at / width);
            pixels.Add(new(x, y, Values[at]));
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(width - 1, x + 1); nx++)
                {
                    var next = (ny * width) + nx;
                    if (Values[next] > Threshold && !seen[next])
                    {
                        seen[next] = true;
                        stack.Push(next);
                    }
                }
            }
        }

        return pixels;
    }
}
