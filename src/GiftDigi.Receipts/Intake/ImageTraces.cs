namespace GiftDigi.Receipts.Intake;

/// <summary>What an image file tells of how it came to be, read without decoding it.</summary>
/// <remarks>The bytes are a stranger's: nothing here throws, allocates by their word, or goes over them more than once.</remarks>
public sealed record ImageTraces
{
    /// <summary>The longest text that is taken from a file.</summary>
    internal const int LongestText = 80;

    /// <summary>The program that wrote it, as it names itself, at most 80 characters; null when it does not.</summary>
    public string? Software { get; init; }

    /// <summary>Whether it names the camera that took it.</summary>
    public bool HasCamera { get; init; }

    /// <summary>Whether it has a segment that only image editors write (Photoshop's, or XMP of an editing history).</summary>
    public bool HasEditorData { get; init; }

    /// <summary>
    /// Of a JPEG, the steps its luminance was rounded to, 64 of them, row after row from the lowest frequency; empty when it does not say.
    /// </summary>
    public IReadOnlyList<int> LuminanceSteps { get; init; } = [];

    /// <summary>Reads the traces of a JPEG, PNG, WebP or TIFF file; of other bytes there are none.</summary>
    public static ImageTraces Read(ReadOnlySpan<byte> file) => ImageHeader.Read(file)?.Format switch
    {
        ImageFormat.Jpeg => JpegTraces.Read(file),
        ImageFormat.Png => PngTraces.Read(file),
        ImageFormat.WebP => WebPTraces.Read(file),
        ImageFormat.Tiff => new ImageTraces().WithExif(file),
        null => new(),
    };

    /// <summary>With what EXIF (a TIFF file of its own) says.</summary>
    internal ImageTraces WithExif(ReadOnlySpan<byte> exif) => this with
    {
        Software = TiffHeader.Text(exif, TiffHeader.Software) ?? Software,
        HasCamera = HasCamera || TiffHeader.Text(exif, TiffHeader.Make) is not null || TiffHeader.Text(exif, TiffHeader.Model) is not null,
    };

    /// <summary>With what XMP says: the tool that made the file, and whether it keeps a history of edits.</summary>
    internal ImageTraces WithXmp(ReadOnlySpan<byte> xmp) => this with
    {
        Software = XmpText.Creator(xmp) ?? Software,
        HasEditorData = HasEditorData || xmp.IndexOf("xmpMM:History"u8) >= 0 || xmp.IndexOf("photoshop:"u8) >= 0,
    };
}
