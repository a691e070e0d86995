namespace GiftDigi.Receipts.Imaging;

/// <summary>A receipt image made readable: upright, flat in tone, cropped to the paper, of a scale the reader likes.</summary>
/// <param name="Pixels">The pixels to read.</param>
/// <param name="ToOriginal">Maps a point of <paramref name="Pixels"/> to the upright original.</param>
/// <param name="OriginalSize">Size of the upright original: the photo as it is shown, turned by its EXIF orientation.</param>
/// <param name="Defects">What may keep it from being read, in the order of <see cref="ImageDefect"/>.</param>
public sealed record NormalizedImage(
    GrayPixels Pixels,
    AffineMap ToOriginal,
    PixelSize OriginalSize,
    IReadOnlyList<ImageDefect> Defects);
