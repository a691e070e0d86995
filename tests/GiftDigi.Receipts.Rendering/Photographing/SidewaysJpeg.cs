using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>What a phone that lay on its side stores: turned pixels, and EXIF orientation 6 (to be turned right for viewing).</summary>
internal static class SidewaysJpeg
{
    private const int StartOfImage = 2;

    /// <summary>Segment APP1: its length, "Exif", a little-endian TIFF header, one directory of one entry (tag 0x0112, short, 1 value).</summary>
    private static ReadOnlySpan<byte> Orientation =>
    [
        0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0,
        (byte)'I', (byte)'I', 0x2A, 0, 8, 0, 0, 0,
        1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The pixels as such a phone stores them: the upright picture turned left.</summary>
    public static RgbPixels TurnLeft(RgbPixels upright) => QuarterTurn.Clockwise(upright, 3);

    public static byte[] Tag(byte[] jpeg) => [.. jpeg.AsSpan(0, StartOfImage), .. Orientation, .. jpeg.AsSpan(StartOfImage)];
}
