using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Reading;

/// <summary>One printed line, left to right.</summary>
/// <param name="Words">Its words, one at least.</param>
public sealed record OcrLine(IReadOnlyList<OcrWord> Words)
{
    /// <summary>The words with a space between them.</summary>
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    /// <summary>Where, in pixels of its page.</summary>
    public PixelBox Box { get; } = PixelBox.Around(Words.Select(word => word.Box));

    /// <summary>How likely the whole line is right, 0 to 1; the mean of its words' unless the reader says better.</summary>
    public double Confidence { get; init; } = Words.Average(word => word.Confidence);

    /// <summary>Its direction in the photo in degrees, clockwise from level; −180 to 180.</summary>
    public double Degrees { get; init; }

    /// <summary>Other readings of the whole line, the likeliest first.</summary>
    public IReadOnlyList<DecodedAlternative> Alternatives { get; init; } = [];
}
