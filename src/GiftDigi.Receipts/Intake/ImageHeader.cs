using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Intake;

/// <summary>What an image file says of itself, read without decoding it.</summary>
/// <remarks>The bytes are a stranger's: nothing here throws, allocates by their word, or goes over them more than once.</remarks>
/// <param name="Format">Which kind of file.</param>
/// <param name="Size">Width and height as stored, before orientation; 0 × 0 when the file ends before saying so.</param>
/// <param name="Pictures">Frames of an animation or pages of a document; 1 for a photo.</param>
/// <param name="Passes">How often a decoder goes over the whole picture: the scans of a progressive JPEG, else 1.</param>
/// <param name="Complete">The file holds its picture to the end.</param>
/// <param name="Orientation">How EXIF wants it shown, 1 to 8; 1 (as stored) when it does not say.</param>
public sealed record ImageHeader(
    ImageFormat Format,
    PixelSize Size,
    int Pictures,
    int Passes,
    bool Complete,
    int Orientation)
{
    /// <summary>Reads the header of a JPEG, PNG, WebP or TIFF file; null when the bytes begin like none of them.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> file) =>
        JpegHeader.Read(file) ?? PngHeader.Read(file) ?? WebPHeader.Read(file) ?? TiffHeader.Read(file);
}
