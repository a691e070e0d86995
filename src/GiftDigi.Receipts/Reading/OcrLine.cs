using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading;

/// <summary>One printed line, left to right.</summary>
/// <param name="Words">Its words, one at least.</param>
public sealed record OcrLine(IReadOnlyList<OcrWord> Words)
{
    /// <summary>The words with a space between them.</summary>
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    /// <summary>Where, in pixels of the normalised image.</summary>
    public PixelBox Box { get; } = PixelBox.Around(Words.Select(word => word.Box));
}
