using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Some lines of a folder that infra/recogniser/render.py wrote, side by side in one picture.</summary>
/// <param name="Pixels">The picture, as high as a strip.</param>
/// <param name="Regions">Where each line is.</param>
/// <param name="Kinds">What kind of text each is.</param>
/// <param name="Truths">What is printed on each.</param>
internal sealed record LineSheet(GrayPixels Pixels, IReadOnlyList<TextRegion> Regions, IReadOnlyList<string> Kinds, IReadOnlyList<string> Truths)
{
    private const int LinesAtOnce = 64;

    /// <summary>Renders lines in fonts kept for testing into a folder, unless it has some already.</summary>
    public static async Task RenderAsync(string folder, int count, int seed)
    {
        if (File.Exists(Path.Combine(folder, "lines.tsv")))
        {
            return;
        }

        await Console.Error.WriteLineAsync($"Rendering {count} lines.");
        string[] arguments = ["infra/recogniser/render.py", folder, "--count", $"{count}", "--seed", $"{seed}"];
        using var renderer = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments)) ?? throw new InvalidOperationException("Python does not start.");
        await renderer.WaitForExitAsync();
        if (renderer.ExitCode != 0)
        {
            throw new InvalidOperationException("The lines could not be rendered: run infra/recogniser/setup.sh first, and this from the top folder of the project.");
        }
    }

    /// <summary>All lines of the folder: <c>lines.tsv</c> has width, kind and truth of each, <c>lines.gray</c> their columns.</summary>
    public static IEnumerable<LineSheet> ReadAll(string folder)
    {
        var columns = File.ReadAllBytes(Path.Combine(folder, "lines.gray"));
        var start = 0;
        foreach (var rows in File.ReadLines(Path.Combine(folder, "lines.tsv")).Select(row => row.Split('\t')).Chunk(LinesAtOnce))
        {
            var widths = Array.ConvertAll(rows, row => int.Parse(row[0], CultureInfo.InvariantCulture));
            yield return new(Lay(columns, start, widths.Sum()), Places(widths), Array.ConvertAll(rows, row => row[1]), Array.ConvertAll(rows, row => row[2]));
            start += widths.Sum();
        }
    }

    /// <summary>Strips side by side, of texts not known.</summary>
    public static LineSheet Of(IReadOnlyList<GrayPixels> strips)
    {
        var widths = strips.Select(strip => strip.Size.Width).ToArray();
        var regions = Places(widths);
        var values = new byte[widths.Sum() * LineStrip.Height];
        for (var i = 0; i < strips.Count; i++)
        {
            for (var y = 0; y < LineStrip.Height; y++)
            {
                strips[i].Row(y).CopyTo(values.AsSpan((y * widths.Sum()) + (int)regions[i].Spine[0].X));
            }
        }

        return new(new(new(widths.Sum(), LineStrip.Height), values), regions, [], []);
    }

    private static GrayPixels Lay(byte[] columns, int start, int width)
    {
        var values = new byte[width * LineStrip.Height];
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < LineStrip.Height; y++)
            {
                values[(y * width) + x] = columns[((start + x) * LineStrip.Height) + y];
            }
        }

        return new(new(width, LineStrip.Height), values);
    }

    private static TextRegion[] Places(int[] widths)
    {
        var left = 0;
        return Array.ConvertAll(widths, width =>
        {
            left += width;
            return new TextRegion([new(left - width, LineStrip.Height / 2.0), new(left, LineStrip.Height / 2.0)], LineStrip.Height, 1);
        });
    }
}
