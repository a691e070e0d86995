using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>A run of characters without a wide gap, as seen and not interpreted.</summary>
/// <param name="Text">The characters, as the reader gave them.</param>
/// <param name="Box">Where, in pixels of its page.</param>
/// <param name="Confidence">0 to 1, by the reader's own measure.</param>
public sealed record OcrWord(string Text, PixelBox Box, double Confidence);
