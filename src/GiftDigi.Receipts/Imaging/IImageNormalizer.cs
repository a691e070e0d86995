using GiftDigi.Receipts.Intake;

namespace GiftDigi.Receipts.Imaging;

/// <summary>Makes an image readable. The seam to the library that decodes and transforms images.</summary>
public interface IImageNormalizer
{
    /// <summary>
    /// Decodes (bounded in bytes, pixels and time), turns upright, flattens and scales. A bad file is an outcome, not an
    /// exception. Safe to call from several threads at once.
    /// </summary>
    Task<ImagingOutcome> NormalizeAsync(ReceiptImage image, CancellationToken cancellationToken);
}
