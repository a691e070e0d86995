using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>A photo that is being changed.</summary>
internal sealed class PhotoCanvas
{
    private readonly byte[] _values;

    public PhotoCanvas(RgbPixels photo) => (Size, _values) = (photo.Size, photo.Values.ToArray());

    public PixelSize Size { get; }

    public RgbPixels ToPixels() => new(Size, [.. _values]);

    public (double Red, double Green, double Blue) At(double x, double y)
    {
        var (left, top) = ((int)Math.Clamp(x, 0, Size.Width - 1.01), (int)Math.Clamp(y, 0, Size.Height - 1.01));
        var (right, below) = (Math.Clamp(x, 0, Size.Width - 1.01) - left, Math.Clamp(y, 0, Size.Height - 1.01) - top);
        return (Mix(left, top, right, below, 0), Mix(left, top, right, below, 1), Mix(left, top, right, below, 2));
    }

    public void Set(int x, int y, (double Red, double Green, double Blue) color)
    {
        if (x < 0 || y < 0 || x >= Size.Width || y >= Size.Height)
        {
            return;
        }

        var index = ((y * Size.Width) + x) * 3;
        _values[index] = (byte)Math.Clamp(color.Red + 0.5, 0, 255);
        _values[index + 1] = (byte)Math.Clamp(color.Green + 0.5, 0, 255);
        _values[index + 2] = (byte)Math.Clamp(color.Blue + 0.5, 0, 255);
    }

    /// <summary>Takes a pixel a part of the way to a colour.</summary>
    public void Blend(int x, int y, (double Red, double Green, double Blue) color, double part)
    {
        var old = At(x, y);
        Set(x, y, (old.Red + ((color.Red - old.Red) * part), old.Green + ((color.Green - old.Green) * part), old.Blue + ((color.Blue - old.Blue) * part)));
    }

    /// <summary>The colour of the paper in a frame (the lightest quarter), of its ink (the darkest twentieth), and the grain of the paper.</summary>
    public FieldTones Tones(CellFrame frame)
    {
        var samples = new List<(double Red, double Green, double Blue)>();
        for (var step = 0; step < 60 * 24; step++)
        {
            var (x, y) = frame.At(step % 60 / 59.0, (step / 60) / 23.0);
            samples.Add(At(Math.Round(x), Math.Round(y)));
        }

        var ordered = samples.OrderBy(sample => sample.Green).ToList();
        var light = ordered[(ordered.Count * 3 / 4)..];
        return new(Mean(light), Mean(ordered[..(ordered.Count / 20)]), Deviation(light.ConvertAll(sample => sample.Green)));
    }

    /// <summary>The part of a frame in which there is ink.</summary>
    public CellFrame Ink(CellFrame frame, FieldTones tones)
    {
        const int steps = 80;
        var middle = (tones.Paper.Green + tones.Ink.Green) / 2;
        var dark = Enumerable.Range(0, steps * steps)
            .Select(step => (Across: (step % steps) + 0.5, Down: (step / steps) + 0.5))
            .Where(place => frame.At(place.Across / steps, place.Down / steps) is var (x, y) && At(x, y).Green < middle)
            .ToList();
        return dark.Count == 0
            ? frame.Part(0.05, 0.1, 0.95, 0.9)
            : frame.Part(
                (dark.Min(place => place.Across) - 0.5) / steps, (dark.Min(place => place.Down) - 0.5) / steps,
                (dark.Max(place => place.Across) + 0.5) / steps, (dark.Max(place => place.Down) + 0.5) / steps);
    }

    /// <summary>The frame with its left and right sides moved to where there is least ink nearby: between characters.</summary>
    public CellFrame Snapped(CellFrame frame)
    {
        const int steps = 24;
        var columns = Enumerable.Range(-steps / 2, (2 * steps) + 1).ToDictionary(
            column => column,
            column => Enumerable.Range(0, 16).Average(row => frame.At((double)column / steps, (row + 0.5) / 16) is var (x, y) ? At(x, y).Green : 0));
        var left = Enumerable.Range(-10, 20).MaxBy(column => columns[column] - (0.3 * Math.Abs(column)));
        var right = Enumerable.Range(steps - 9, 20).MaxBy(column => columns[column] - (0.3 * Math.Abs(column - steps)));
        return frame.Part((double)left / steps, 0, (double)right / steps, 1);
    }

    /// <summary>Noise like the paper's, the same in all three colours.</summary>
    public static (double Red, double Green, double Blue) Grained((double Red, double Green, double Blue) color, double grain, Dice dice)
    {
        var noise = dice.Normal() * grain;
        return (color.Red + noise, color.Green + noise, color.Blue + noise);
    }

    private double Mix(int left, int top, double right, double below, int color)
    {
        var index = (((top * Size.Width) + left) * 3) + color;
        var upper = _values[index] + ((_values[index + 3] - _values[index]) * right);
        var next = index + (Size.Width * 3);
        var lower = _values[next] + ((_values[next + 3] - _values[next]) * right);
        return upper + ((lower - upper) * below);
    }

    private static (double Red, double Green, double Blue) Mean(List<(double Red, double Green, double Blue)> samples) =>
        (samples.Average(sample => sample.Red), samples.Average(sample => sample.Green), samples.Average(sample => sample.Blue));

    private static double Deviation(List<double> values)
    {
        var mean = values.Average();
        return Math.Min(6, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
    }
}
