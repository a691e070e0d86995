namespace GiftDigi.Receipts.Imaging;

/// <summary>A photo made ready for reading: its grey tones, upright, whole, in as many pixels as print needs.</summary>
/// <param name="Pixels">The pixels to read: luminance as the photo has it, neither cropped nor flattened.</param>
/// <param name="ToOriginal">Maps a point of <paramref name="Pixels"/> to the upright original.</param>
/// <param name="OriginalSize">Size of the upright original: the photo as it is shown, turned by its EXIF orientation.</param>
/// <param name="Defects">What may keep it from being read, in the order of <see cref="ImageDefect"/>.</param>
public sealed record NormalizedImage(
    GrayPixels Pixels,
    AffineMap ToOriginal,
    PixelSize OriginalSize,
    IReadOnlyList<ImageDefect> Defects);
