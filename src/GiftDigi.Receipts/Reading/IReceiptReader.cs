using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>Reads the text of a normalised image. The seam to OCR engines.</summary>
public interface IReceiptReader
{
    /// <summary>Name and version of engine and language data; kept with every verdict, and equal only for equal readings.</summary>
    string Version { get; }

    /// <summary>
    /// Reads every line, one page for each receipt in the image. Safe to call from several threads at once.
    /// </summary>
    /// <exception cref="TimeoutException">It could not be read in the time the reader allows; there are no half pages.</exception>
    /// <exception cref="ReaderUnavailableException">The reader is not in this process, and cannot be had now.</exception>
    Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken);

    /// <summary>The same reader, its cost on a campaign's account where it has any.</summary>
    IReceiptReader OnAccountOf(CampaignId campaign) => this;

    /// <summary>The reader that is asked first, where others are asked after it: for parts of a receipt, of which the others could say little.</summary>
    IReceiptReader First => this;
}
