namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>
/// Makes one reading of two of the same line: where they agree nothing changes, where they differ the surer one is taken. The two are
/// aligned by their characters and by where these stand in the width of the image, so that they may have different numbers of steps.
/// </summary>
public static class LineMerging
{
    /// <summary>What only one reading shows must be at least this sure to stay.</summary>
    private const double LeastAlone = 0.5;

    private const int MostAlternatives = 8;

    /// <summary>Merges a second reading into the first, whose steps the result is in.</summary>
    public static DecodedLine Merge(DecodedLine first, DecodedLine second, OpinionWeights weights)
    {
        if (second.Characters.Count == 0 || second.Steps == 0)
        {
            return first;
        }

        var weighed = Moved(second, first.Steps).Select(character => character with { Confidence = Math.Min(1, character.Confidence * Weight(character, weights)) });
        var merged = new List<DecodedCharacter>(first.Characters.Count);
        foreach (var (one, other) in LineAlignment.Align(first.Characters, [.. weighed]))
        {
            if (Surer(one, other) is { } character)
            {
                merged.Add(character);
            }
        }

        return ToLine(merged, first, second);
    }

    /// <summary>
    /// Takes one of two readings whole, the one that both together hold for likelier: for the same recogniser's second look, whose
    /// mistakes in one reading belong together. In the steps of the first.
    /// </summary>
    public static DecodedLine Choose(DecodedLine first, DecodedLine second)
    {
        if (second.Characters.Count == 0 || second.Steps == 0)
        {
            return first;
        }

        var (mine, yours) = (Shared(first.Text), Shared(second.Text));
        return ToLine(yours > mine ? [.. Moved(second, first.Steps)] : [.. first.Characters], first, second);

        double Shared(string text) => ConfidenceOf(first, text) + ConfidenceOf(second, text);
    }

    /// <summary>What stands at a place that the readings show so; nothing when only one shows anything, and that is not sure.</summary>
    private static DecodedCharacter? Surer(DecodedCharacter? one, DecodedCharacter? other) => (one, other) switch
    {
        ({ } mine, { } yours) when mine.Value == yours.Value => mine with { Confidence = Math.Max(mine.Confidence, yours.Confidence) },
        ({ } mine, { } yours) => yours.Confidence > mine.Confidence ? yours : mine,
        _ => (one ?? other) is { Confidence: >= LeastAlone } alone ? alone : null,
    };

    private static double Weight(DecodedCharacter character, OpinionWeights weights) =>
        character.Value.IsFigure() || character.Value is ',' or '.' or '-' or '/' or ':' or '%' ? weights.Figures : weights.Words;

    private static DecodedCharacter[] Moved(DecodedLine line, int steps) =>
    [
        .. line.Characters.Select(character => character with
        {
            Start = (int)((long)character.Start * steps / line.Steps),
            End = Math.Max((int)((long)character.Start * steps / line.Steps) + 1, (int)((long)character.End * steps / line.Steps)),
        }),
    ];

    private static DecodedLine ToLine(List<DecodedCharacter> characters, DecodedLine first, DecodedLine second)
    {
        var merged = new DecodedLine(characters, 0, [], first.Steps);
        var confidence = (ConfidenceOf(first, merged.Text) + ConfidenceOf(second, merged.Text)) / 2;
        if (first.Text == second.Text)
        {
            confidence = Math.Max(first.Confidence, second.Confidence);
        }
        else if (confidence == 0)
        {
            // Pieced together of both, it is likelier than either, but no likelier than all its characters.
            confidence = Math.Max(Math.Max(first.Confidence, second.Confidence) / 2, characters.Aggregate(1.0, (product, character) => product * character.Confidence));
        }

        var others = new[] { first, second }
            .SelectMany(line => line.Alternatives.Prepend(new(line.Text, line.Confidence)))
            .Where(alternative => alternative.Text != merged.Text)
            .GroupBy(alternative => alternative.Text, StringComparer.Ordinal)
            .Select(group => new DecodedAlternative(group.Key, group.Sum(alternative => alternative.Confidence) / 2 * (1 - confidence)))
            .OrderByDescending(alternative => alternative.Confidence)
            .Take(MostAlternatives);
        return merged with { Confidence = confidence, Alternatives = [.. others] };
    }

    private static double ConfidenceOf(DecodedLine line, string text) =>
        line.Text == text ? line.Confidence : line.Alternatives.FirstOrDefault(alternative => alternative.Text == text)?.Confidence ?? 0;
}
