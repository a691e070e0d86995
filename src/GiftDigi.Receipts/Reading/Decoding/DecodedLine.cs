namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>What a recogniser's output for one line image says.</summary>
/// <param name="Characters">The characters in reading order; none when the line seems empty.</param>
/// <param name="Confidence">How likely the whole text is right, 0 to 1.</param>
/// <param name="Alternatives">Other readings, the likeliest first.</param>
/// <param name="Steps">Steps of the recogniser over the whole width of the image.</param>
public sealed record DecodedLine(
    IReadOnlyList<DecodedCharacter> Characters,
    double Confidence,
    IReadOnlyList<DecodedAlternative> Alternatives,
    int Steps)
{
    /// <summary>The characters in one string.</summary>
    public string Text { get; } = string.Create(Characters.Count, Characters, (text, characters) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = characters[index].Value;
        }
    });
}
