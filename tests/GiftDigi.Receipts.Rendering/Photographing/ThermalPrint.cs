using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The ink of a thermal printer on its paper: 0 where the paper is white, 1 where the print is black.</summary>
internal sealed class ThermalPrint
{
    private readonly byte[] _ink;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Prints unevenly: columns of the print head heat more or less, and the paper fades in clouds.</summary>
    public ThermalPrint(GrayPixels paper, double fade, Dice dice)
    {
        (_width, _height) = (paper.Size.Width, paper.Size.Height);
        _ink = new byte[_width * _height];
        var noise = new ValueNoise(dice);
        var source = paper.Values.ToArray();
        _ = Parallel.For(0, _height, y =>
        {
            for (var x = 0; x < _width; x++)
            {
                var head = noise.At(x / 9.0, 0.5);
                var cloud = noise.Rough(x / 300.0, (y / 300.0) + 20, 2);
                var strength = 1 - (fade * (0.45 + (0.35 * head) + (0.5 * cloud)));
                var index = (y * _width) + x;
                _ink[index] = (byte)((255 - source[index]) * Math.Clamp(strength, 0, 1));
            }
        });
    }

    public double Aspect => (double)_height / _width;

    /// <summary>The ink at a place of the paper, 0 to 1 across and down.</summary>
    public float At(double across, double down)
    {
        var x = Math.Clamp((across * _width) - 0.5, 0, _width - 1.001);
        var y = Math.Clamp((down * _height) - 0.5, 0, _height - 1.001);
        var (left, top) = ((int)x, (int)y);
        var (right, below) = ((float)(x - left), (float)(y - top));
        var index = (top * _width) + left;
        var upper = _ink[index] + ((_ink[index + 1] - _ink[index]) * right);
        var lower = _ink[index + _width] + ((_ink[index + _width + 1] - _ink[index + _width]) * right);
        return (upper + ((lower - upper) * below)) / 255;
    }
}
