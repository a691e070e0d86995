using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The ink of a thermal printer on its paper: 0 where the paper is white, 1 where the print is black.</summary>
internal sealed class ThermalPrint
{
    /// <summary>Clouds are so wide that one value for this many dots is fine enough.</summary>
    private const int CloudStep = 8;

    private readonly byte[] _ink;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Prints unevenly: columns of the print head heat more or less, and the paper fades in clouds.</summary>
    public ThermalPrint(GrayPixels paper, double fade, Dice dice)
    {
        (_width, _height) = (paper.Size.Width, paper.Size.Height);
        _ink = new byte[_width * _height];
        var noise = new ValueNoise(dice);
        var head = Enumerable.Range(0, _width).Select(x => 0.45f + (0.35f * noise.At(x / 9.0, 0.5))).ToArray();
        _ = Parallel.For(0, _height, y =>
        {
            var row = paper.Row(y);
            var cloud = 0f;
            for (var x = 0; x < _width; x++)
            {
                cloud = x % CloudStep == 0 ? 0.5f * noise.Rough(x / 300.0, (y / 300.0) + 20, 2) : cloud;
                var strength = Math.Clamp(1 - ((float)fade * (head[x] + cloud)), 0, 1);
                _ink[(y * _width) + x] = (byte)((255 - row[x]) * strength);
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
