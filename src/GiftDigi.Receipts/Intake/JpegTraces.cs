namespace GiftDigi.Receipts.Intake;

/// <summary>Walks the markers of a JPEG file up to its picture (ITU-T T.81, annex B).</summary>
internal static class JpegTraces
{
    private const int QuantizationTables = 0xDB;
    private const int StartOfScan = 0xDA;
    private const int App1 = 0xE1;
    private const int App13 = 0xED;
    private const int Steps = 64;

    /// <summary>The order in which a file holds the steps: from the lowest frequency in zigzag.</summary>
    private static ReadOnlySpan<byte> Zigzag =>
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    internal static ImageTraces Read(ReadOnlySpan<byte> file)
    {
        var fields = new HeaderFields(file, bigEndian: true);
        var traces = new ImageTraces();
        long at = 2;
        while (JpegHeader.NextMarker(file, ref at) is var marker and > 0 && marker != StartOfScan)
        {
            if (!JpegHeader.HasLength(marker))
            {
                continue;
            }

            var length = Math.Max(2, fields.U16(at));
            traces = Take(traces, marker, fields.Part(at + 2, length - 2));
            at += length;
        }

        return traces;
    }

    private static ImageTraces Take(ImageTraces traces, int marker, ReadOnlySpan<byte> body) => marker switch
    {
        App1 when body.StartsWith("Exif\0\0"u8) => traces.WithExif(body[6..]),
        App1 when body.StartsWith("http://ns.adobe.com/xap/1.0/\0"u8) => traces.WithXmp(body),
        App13 when body.StartsWith("Photoshop 3.0\0"u8) => traces with { HasEditorData = true },
        QuantizationTables when FirstTable(body) is { Length: Steps } steps => traces with { LuminanceSteps = steps },
        _ => traces,
    };

    /// <summary>Table 0, which luminance uses in every file that anybody writes; empty when the segment holds another or ends early.</summary>
    private static int[] FirstTable(ReadOnlySpan<byte> body)
    {
        var fields = new HeaderFields(body, bigEndian: true);
        for (long at = 0; fields.U8(at) is var head and >= 0;)
        {
            var width = head >> 4 == 0 ? 1 : 2;
            if ((head & 0xF) == 0)
            {
                return Table(fields, at + 1, width);
            }

            at += 1 + (Steps * width);
        }

        return [];
    }

    private static int[] Table(HeaderFields fields, long at, int width)
    {
        var steps = new int[Steps];
        for (var index = 0; index < Steps; index++)
        {
            steps[Zigzag[index]] = width == 1 ? fields.U8(at + index) : fields.U16(at + (2 * index));
        }

        return Array.TrueForAll(steps, step => step > 0) ? steps : [];
    }
}
