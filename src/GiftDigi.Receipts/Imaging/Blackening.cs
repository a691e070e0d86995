namespace GiftDigi.Receipts.Imaging;

/// <summary>Blackens parts of an image for good: no tone of them is left.</summary>
public static class Blackening
{
    /// <summary>The upright photo with the boxes black, in the pixels it was read in.</summary>
    /// <param name="image">The photo as it was read.</param>
    /// <param name="boxes">What is to be black, in pixels of the upright original.</param>
    public static GrayPixels Apply(NormalizedImage image, IEnumerable<PixelBox> boxes)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(boxes);
        var size = image.Pixels.Size;
        var toPixels = AffineMap.Scaling(image.OriginalSize, size);
        var values = image.Pixels.Values.ToArray();
        foreach (var box in boxes.Select(box => ((IPixelMap)toPixels).Apply(box, size)))
        {
            for (var y = box.Y; y < box.Bottom; y++)
            {
                values.AsSpan((y * size.Width) + box.X, box.Width).Clear();
            }
        }

        return new(size, values);
    }
}
