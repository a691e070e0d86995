using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>A photo as the sensor gave it, and how hard to compress it (JPEG quality, 1 to 100).</summary>
internal sealed record Photo(RgbPixels Pixels, int JpegQuality);
