using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>A picture in the making: red, green and blue of each pixel, 0 for black and 1 for white.</summary>
internal sealed class Canvas(int width, int height)
{
    private readonly float[] _values = new float[width * height * 3];

    public int Width => width;

    public int Height => height;

    public Span<float> Row(int y) => _values.AsSpan(y * width * 3, width * 3);

    public void Set(int x, int y, Tint tint)
    {
        var index = ((y * width) + x) * 3;
        (_values[index], _values[index + 1], _values[index + 2]) = (tint.Red, tint.Green, tint.Blue);
    }

    /// <summary>Multiplies one pixel by a tint.</summary>
    public void Multiply(int x, int y, Tint tint)
    {
        var index = ((y * width) + x) * 3;
        _values[index] *= tint.Red;
        _values[index + 1] *= tint.Green;
        _values[index + 2] *= tint.Blue;
    }

    /// <summary>Takes one pixel a part of the way to white.</summary>
    public void Lighten(int x, int y, float part)
    {
        var index = ((y * width) + x) * 3;
        for (var color = index; color < index + 3; color++)
        {
            _values[color] += (1 - _values[color]) * part;
        }
    }

    /// <summary>The picture in bytes, with noise of this deviation in grey levels, the same in all three colours but for a part.</summary>
    public RgbPixels Develop(double noise, Dice dice)
    {
        var grain = Grain(noise, dice);
        var seeds = Enumerable.Range(0, height).Select(_ => dice.Next()).ToArray();
        var bytes = new byte[_values.Length];
        _ = Parallel.For(0, height, y =>
        {
            var rowDice = new Dice(seeds[y]);
            var row = Row(y);
            for (var x = 0; x < width; x++)
            {
                var draw = rowDice.Next();
                var common = grain[(int)(draw & 4095)];
                for (var color = 0; color < 3; color++)
                {
                    var own = grain[(int)((draw >> (12 + (12 * color))) & 4095)] * 0.4f;
                    var value = (row[(3 * x) + color] * 255) + common + own;
                    bytes[(((y * width) + x) * 3) + color] = (byte)Math.Clamp(value + 0.5f, 0, 255);
                }
            }
        });
        return new(new(width, height), bytes);
    }

    private static float[] Grain(double noise, Dice dice)
    {
        var grain = new float[4096];
        for (var index = 0; index < grain.Length; index++)
        {
            grain[index] = (float)(dice.Normal() * noise);
        }

        return grain;
    }
}
