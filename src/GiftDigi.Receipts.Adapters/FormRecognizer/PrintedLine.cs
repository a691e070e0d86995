using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>A line of the service, and where it is in the photo.</summary>
/// <param name="Region">Where.</param>
/// <param name="Words">Its words, one at least.</param>
internal sealed record PrintedLine(TextRegion Region, IReadOnlyList<PrintedWord> Words)
{
    /// <summary>The line on the flat page.</summary>
    public OcrLine On(PageWarp page) => new([.. Words.Select(word => new OcrWord(word.Text, page.BoxBetween(word.Region, 0, word.Region.Length), word.Confidence))])
    {
        Degrees = Region.Degrees,
    };
}
