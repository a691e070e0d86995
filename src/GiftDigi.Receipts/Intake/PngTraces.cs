namespace GiftDigi.Receipts.Intake;

/// <summary>Walks the chunks of a PNG file for what they say of its making.</summary>
internal static class PngTraces
{
    internal static ImageTraces Read(ReadOnlySpan<byte> file)
    {
        var fields = new HeaderFields(file, bigEndian: true);
        var traces = new ImageTraces();
        for (long at = 8; fields.U32(at) is var length and >= 0; at += length + 12)
        {
            var body = fields.Part(at + 8, length);
            if (fields.Is(at + 4, "eXIf"u8))
            {
                traces = traces.WithExif(body);
            }
            else if (fields.Is(at + 4, "tEXt"u8) && body.StartsWith("Software\0"u8))
            {
                traces = traces with { Software = XmpText.Printable(body[9..]) ?? traces.Software };
            }
            else if (fields.Is(at + 4, "iTXt"u8) && body.StartsWith("XML:com.adobe.xmp\0"u8))
            {
                traces = traces.WithXmp(body);
            }
        }

        return traces;
    }
}
