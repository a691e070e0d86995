namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>The text of a photo. Places are in its unit, in the photo as it was sent, whatever the angle of the print.</summary>
/// <param name="Width">Of the photo, in pixels or inches.</param>
/// <param name="Height">Of the photo.</param>
/// <param name="Words">Its words: in Japanese, often single characters.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record AnalyzedPage(double Width, double Height, IReadOnlyList<AnalyzedWord>? Words, IReadOnlyList<AnalyzedLine>? Lines);
