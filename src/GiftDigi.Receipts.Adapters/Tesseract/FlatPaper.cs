using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>The paper of a photo alone, level, flat in tone, its print of one height.</summary>
/// <param name="Pixels">What to read; white beside the paper.</param>
/// <param name="ToPhoto">Maps its pixels to the photo's.</param>
/// <param name="IsPrinted">Whether it shows rows of characters, and not the grain of whatever else was photographed.</param>
internal sealed record FlatPaper(GrayPixels Pixels, AffineMap ToPhoto, bool IsPrinted);
