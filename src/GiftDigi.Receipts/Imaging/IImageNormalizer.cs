using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Imaging;

/// <summary>Makes an image ready for reading. The seam to the library that decodes images.</summary>
public interface IImageNormalizer
{
    /// <summary>
    /// Decodes to grey tones (bounded in bytes, pixels and time), turns upright by EXIF, and looks for defects. A bad file is an
    /// outcome, not an exception. Safe to call from several threads at once.
    /// </summary>
    Task<ImagingOutcome> NormalizeAsync(ReceiptImage image, CancellationToken cancellationToken);
}
