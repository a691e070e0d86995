namespace GiftDigi.Receipts.Parsing;

/// <summary>What is looked at of a page at most. Far above any receipt, so that only hostile pages are cut.</summary>
internal static class ParsingBounds
{
    public const int Lines = 1_000;
    public const int WordsPerLine = 120;
    public const int CharactersPerWord = 120;
    public const int AlternativesPerLine = 8;
    public const int CharactersPerRow = 200;
    public const int OtherReadings = 8;

    /// <summary>Items, and amounts below them: so many of the greatest amount still add up within an <see cref="int"/>.</summary>
    public const int Amounts = 200;
}
