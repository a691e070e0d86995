using System.Buffers;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>Finds printed lines in a photo with a detector of the PP-OCR family.</summary>
internal sealed class TextDetector : IDisposable
{
    /// <summary>The longer side of the copy in which print is looked for first.</summary>
    private const double FirstSide = 960;

    /// <summary>Print lower than this in the copy is not found well.</summary>
    private const double LeastHeight = 14;

    /// <summary>Print of this height is.</summary>
    private const double GoodHeight = 20;

    /// <summary>The most pixels of a second, larger copy.</summary>
    private const double MostPixels = 2_500_000;

    private const double LargestScale = 2;

    /// <summary>A second look is worth its time when it is at least this much closer.</summary>
    private const double WorthIt = 1.2;

    /// <summary>The detector halves its picture five times.</summary>
    private const int Multiple = 32;

    /// <summary>What the detector was trained with: means and deviations of the three colours (ImageNet's).</summary>
    private static readonly (float Mean, float Deviation)[] Channels = [(0.485f, 0.229f), (0.456f, 0.224f), (0.406f, 0.225f)];

    private readonly OnnxModel _model;

    /// <exception cref="ModelException">It is no detector of three colours and any size.</exception>
    internal TextDetector(ModelFile file, int threads)
    {
        _model = new(file, threads);
        if (_model.InputShape is not [_, 3, < 0, < 0] || _model.OutputShape is not [_, _, _, _])
        {
            _model.Dispose();
            throw file.Refuse("is no text detector of the PP-OCR family");
        }
    }

    /// <summary>The printed lines, in no order. Looks again, closer, when they turn out to be small.</summary>
    internal IReadOnlyList<TextRegion> Find(GrayPixels photo, CancellationToken cancellationToken)
    {
        var all = new PixelBox(0, 0, photo.Size.Width, photo.Size.Height);
        var scale = Math.Min(1, FirstSide / Math.Max(all.Width, all.Height));
        var found = Find(photo, all, scale, cancellationToken);
        var height = MedianHeight(found) * scale;
        if (found.Count > 0 && height >= LeastHeight)
        {
            return found;
        }

        var area = found.Count == 0 ? all : Around(found, all);
        var closer = found.Count == 0 ? LargestScale : Math.Min(LargestScale, scale * GoodHeight / height);
        closer = Math.Min(closer, Math.Sqrt(MostPixels / ((double)area.Width * area.Height)));
        return closer < WorthIt * scale ? found : Find(photo, area, closer, cancellationToken);
    }

    public void Dispose() => _model.Dispose();

    /// <summary>The height that half of all print, by length, stays below, in pixels of the photo.</summary>
    private static double MedianHeight(IReadOnlyList<TextRegion> regions)
    {
        var half = regions.Sum(region => region.Length) / 2;
        foreach (var region in regions.OrderBy(region => region.Height))
        {
            half -= region.Length;
            if (half <= 0)
            {
                return region.Height;
            }
        }

        return 0;
    }

    /// <summary>All that was found, with room for a few lines that were not.</summary>
    private static PixelBox Around(IReadOnlyList<TextRegion> found, PixelBox all)
    {
        var box = PixelBox.Around(found.Select(region => region.Box()));
        var room = (int)(4 * MedianHeight(found));
        return all.Cut(box.X - room, box.Y - room, box.Right + room, box.Bottom + room);
    }

    private List<TextRegion> Find(GrayPixels photo, PixelBox area, double scale, CancellationToken cancellationToken)
    {
        var copy = Resampling.Apply(photo, area, new PixelSize(area.Width, area.Height).Scaled(scale));
        var map = new PrintMap(copy.Size, new float[copy.Size.Width * copy.Size.Height]);
        foreach (var tile in Tiling.Of(copy.Size))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Fill(map, copy, tile);
        }

        var toPhoto = AffineMap.Scaling(copy.Size, new(area.Width, area.Height)).Then(new(1, 0, area.X, 0, 1, area.Y));
        return [.. map.Cores().Select(core => core.ToRegion(toPhoto)).Where(region => region.Length > 0 && region.Height > 0)];
    }

    /// <summary>Runs the detector over one tile and keeps what it says of the tile's own part.</summary>
    private void Fill(PrintMap map, GrayPixels copy, Tile tile)
    {
        var (width, height) = (RoundUp(tile.Seen.Width), RoundUp(tile.Seen.Height));
        var length = 3 * width * height;
        var input = ArrayPool<float>.Shared.Rent(length);
        try
        {
            Prepare(copy, tile.Seen, input, width, height);
            _ = _model.Run(input.AsMemory(0, length), [1, 3, height, width], (values, _) =>
            {
                var own = tile.Own;
                for (var y = own.Y; y < own.Bottom; y++)
                {
                    values.Slice(((y - tile.Seen.Y) * width) + own.X - tile.Seen.X, own.Width)
                        .CopyTo(map.Values.AsSpan((y * map.Size.Width) + own.X));
                }

                return true;
            });
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
        }
    }

    /// <summary>The tile's grey tones as three colours, its last column and row repeated up to the wanted size.</summary>
    private static void Prepare(GrayPixels copy, PixelBox seen, Span<float> input, int width, int height)
    {
        Span<float> tones = stackalloc float[256];
        for (var channel = 0; channel < Channels.Length; channel++)
        {
            for (var tone = 0; tone < tones.Length; tone++)
            {
                tones[tone] = ((tone / 255f) - Channels[channel].Mean) / Channels[channel].Deviation;
            }

            for (var y = 0; y < height; y++)
            {
                var row = copy.Row(seen.Y + Math.Min(y, seen.Height - 1)).Slice(seen.X, seen.Width);
                var target = input.Slice(((channel * height) + y) * width, width);
                for (var x = 0; x < row.Length; x++)
                {
                    target[x] = tones[row[x]];
                }

                target[row.Length..].Fill(target[row.Length - 1]);
            }
        }
    }

    private static int RoundUp(int size) => (size + Multiple - 1) / Multiple * Multiple;
}
