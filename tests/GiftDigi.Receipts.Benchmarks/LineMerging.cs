using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>
/// Makes one reading of two of the same line, in the steps of the first and without alternatives. They may have different numbers of
/// steps.
/// </summary>
internal static class LineMerging
{
    /// <summary>What only one reading shows must be at least this sure to stay.</summary>
    private const double LeastAlone = 0.5;

    /// <summary>Where the readings agree nothing changes, where they differ the surer character is taken.</summary>
    public static DecodedLine Merge(DecodedLine first, DecodedLine second, OpinionWeights weights)
    {
        if (second.Characters.Count == 0 || second.Steps == 0)
        {
            return first;
        }

        var weighed = Moved(second, first.Steps).Select(character => character with { Confidence = Math.Min(1, character.Confidence * Weight(character, weights)) });
        var merged = LineAlignment.Align(first.Characters, [.. weighed]).Select(place => Surer(place.First, place.Second, weights)).OfType<DecodedCharacter>();
        return new([.. merged], Math.Max(first.Confidence, second.Confidence), [], first.Steps);
    }

    /// <summary>
    /// Takes one of two readings whole, the one that both together hold for likelier: for the same recogniser's second look, whose
    /// mistakes in one reading belong together.
    /// </summary>
    public static DecodedLine Choose(DecodedLine first, DecodedLine second)
    {
        return second.Characters.Count == 0 || Shared(first.Text) >= Shared(second.Text)
            ? first
            : new([.. Moved(second, first.Steps)], Shared(second.Text) / 2, [], first.Steps);

        double Shared(string text) => ConfidenceOf(first, text) + ConfidenceOf(second, text);
    }

    /// <summary>What stands at a place that the readings show so; nothing when only one shows anything, and that is not sure.</summary>
    private static DecodedCharacter? Surer(DecodedCharacter? one, DecodedCharacter? other, OpinionWeights weights) => (one, other) switch
    {
        ({ } mine, _) when IsUnknown(mine, weights) => mine,
        ({ } mine, { } yours) when mine.Value == yours.Value => mine with { Confidence = Math.Max(mine.Confidence, yours.Confidence) },
        ({ } mine, { } yours) => yours.Confidence > mine.Confidence ? yours : mine,
        _ => (one ?? other) is { Confidence: >= LeastAlone } alone ? alone : null,
    };

    /// <summary>Whether the second recogniser cannot know the character: then it cannot overrule it either.</summary>
    private static bool IsUnknown(DecodedCharacter character, OpinionWeights weights) =>
        weights.Words == 0 && (character.Value == ' ' || char.IsLetter(character.Value)) && !char.IsAsciiLetter(character.Value);

    private static double Weight(DecodedCharacter character, OpinionWeights weights) =>
        char.IsAsciiDigit(character.Value) || character.Value is '¥' or ',' or '.' or '-' or '/' or ':' or '%' ? weights.Figures : weights.Words;

    private static DecodedCharacter[] Moved(DecodedLine line, int steps) =>
    [
        .. line.Characters.Select(character => character with
        {
            Start = (int)((long)character.Start * steps / line.Steps),
            End = Math.Max((int)((long)character.Start * steps / line.Steps) + 1, (int)((long)character.End * steps / line.Steps)),
        }),
    ];

    private static double ConfidenceOf(DecodedLine line, string text) =>
        line.Text == text ? line.Confidence : line.Alternatives.FirstOrDefault(alternative => alternative.Text == text)?.Confidence ?? 0;
}
