namespace GiftDigi.Receipts.Imaging;

/// <summary>A colour image, three bytes a pixel (red, green, blue), row after row without padding.</summary>
public sealed class RgbPixels
{
    private readonly byte[] _values;

    /// <summary>Takes over <paramref name="values"/>, which must hold width × height × 3 bytes.</summary>
    /// <exception cref="ArgumentException">The length is another one.</exception>
    public RgbPixels(PixelSize size, byte[] values)
    {
        if (values.Length != size.Width * size.Height * 3)
        {
            throw new ArgumentException($"{values.Length} bytes are not {size.Width} × {size.Height} colour pixels.", nameof(values));
        }

        Size = size;
        _values = values;
    }

    /// <summary>Width and height.</summary>
    public PixelSize Size { get; }

    /// <summary>All pixels, row after row, three bytes each.</summary>
    public ReadOnlySpan<byte> Values => _values;

    /// <summary>The pixels of row <paramref name="y"/>, three bytes each.</summary>
    public ReadOnlySpan<byte> Row(int y) => _values.AsSpan(y * Size.Width * 3, Size.Width * 3);
}
