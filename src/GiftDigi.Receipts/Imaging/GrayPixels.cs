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
}
