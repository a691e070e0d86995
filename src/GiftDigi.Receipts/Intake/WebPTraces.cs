namespace GiftDigi.Receipts.Intake;

/// <summary>Walks the chunks of a WebP file for what they say of its making.</summary>
internal static class WebPTraces
{
    internal static ImageTraces Read(ReadOnlySpan<byte> file)
    {
        var fields = new HeaderFields(file, bigEndian: false);
        var traces = new ImageTraces();
        for (long at = 12; fields.U32(at + 4) is var length and >= 0; at += 8 + length + (length % 2))
        {
            var body = fields.Part(at + 8, length);
            if (fields.Is(at, "EXIF"u8))
            {
                traces = traces.WithExif(body.StartsWith("Exif\0\0"u8) ? body[6..] : body);
            }
            else if (fields.Is(at, "XMP "u8))
            {
                traces = traces.WithXmp(body);
            }
        }

        return traces;
    }
}
