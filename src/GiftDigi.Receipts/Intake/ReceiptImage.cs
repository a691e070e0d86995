namespace GiftDigi.Receipts.Intake;

/// <summary>A photo of a receipt, its bytes exactly as the entrant sent them.</summary>
/// <param name="Bytes">The encoded file (JPEG, PNG, WebP or TIFF, or whatever else was sent).</param>
public sealed record ReceiptImage(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What makes two images the same file.</summary>
    public ImageFingerprint Fingerprint { get; } = ImageFingerprint.Of(Bytes.Span);
}
