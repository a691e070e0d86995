namespace GiftDigi.Receipts.Imaging;

/// <summary>An 8-bit grey image: 0 is black, 255 white, row after row without padding.</summary>
public sealed class GrayPixels
{
    private readonly byte[] _values;

    /// <summary>Takes over <paramref name="values"/>, which must hold width × height bytes.</summary>
    /// <exception cref="ArgumentException">The length is another one.</exception>
    public GrayPixels(PixelSize size, byte[] values)
    {
        if (values.Length != size.Width * size.Height)
        {
            throw new ArgumentException($"{values.Length} bytes are not {size.Width} × {size.Height} pixels.", nameof(values));
        }

        Size = size;
        _values = values;
    }

    /// <summary>Width and height.</summary>
    public PixelSize Size { get; }

    /// <summary>All pixels, row after row.</summary>
    public ReadOnlySpan<byte> Values => _values;

    /// <summary>The pixels of row <paramref name="y"/>.</summary>
    public ReadOnlySpan<byte> Row(int y) => _values.AsSpan(y * Size.Width, Size.Width);

    /// <summary>The image turned clockwise by a quarter: what is at (x, y) comes to (height − y, x).</summary>
    public GrayPixels QuarterTurned()
    {
        // Square by square, so that neither the rows read nor those written leave the processor's cache.
        const int square = 64;
        var (width, height) = (Size.Width, Size.Height);
        var turned = new byte[_values.Length];
        for (var top = 0; top < height; top += square)
        {
            for (var left = 0; left < width; left += square)
            {
                var (bottom, right) = (Math.Min(top + square, height), Math.Min(left + square, width));
                for (var y = top; y < bottom; y++)
                {
                    for (var x = left; x < right; x++)
                    {
                        turned[(x * height) + height - 1 - y] = _values[(y * width) + x];
                    }
                }
            }
        }

        return new(new(height, width), turned);
    }
}
