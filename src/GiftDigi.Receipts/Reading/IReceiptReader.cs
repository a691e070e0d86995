using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>Reads the text of a normalised image. The seam to OCR engines.</summary>
public interface IReceiptReader
{
    /// <summary>Name and version of engine and language data; kept with every verdict, and equal only for equal readings.</summary>
    string Version { get; }

    /// <summary>
    /// Reads every line, one page for each receipt in the image. Bounded in time: what was not read by then is missing
    /// from the page. Safe to call from several threads at once.
    /// </summary>
    Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken);
}
