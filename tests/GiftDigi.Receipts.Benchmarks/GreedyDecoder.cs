using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Takes the likeliest class of each step (best-path decoding of CTC; Graves et al., 2006, section 3.2).</summary>
internal static class GreedyDecoder
{
    /// <summary>The likeliest path without its blanks and repetitions; no alternatives.</summary>
    /// <param name="emissions">What the recogniser gave for one line.</param>
    /// <param name="characters">Its characters.</param>
    public static DecodedLine Decode(Emissions emissions, CharacterSet characters)
    {
        var decoded = new List<DecodedCharacter>();
        var (previous, logarithms) = (CharacterSet.Blank, 0.0);
        for (var step = 0; step < emissions.Steps; step++)
        {
            var (best, confidence) = Best(emissions.Step(step), emissions.Scale);
            if (best != CharacterSet.Blank && best == previous)
            {
                decoded[^1] = decoded[^1] with { End = step + 1, Confidence = Math.Max(decoded[^1].Confidence, confidence) };
            }
            else if (best != CharacterSet.Blank)
            {
                decoded.Add(new(characters[best], step, step + 1, confidence));
            }

            previous = best;
        }

        foreach (var character in decoded)
        {
            logarithms += Math.Log(Math.Max(character.Confidence, 1e-6));
        }

        var whole = decoded.Count == 0 ? 0 : Math.Exp(logarithms / decoded.Count);
        return new(decoded, whole, [], emissions.Steps);
    }

    private static (int Class, double Confidence) Best(ReadOnlySpan<float> step, EmissionScale scale)
    {
        var best = 0;
        for (var i = 1; i < step.Length; i++)
        {
            best = step[i] > step[best] ? i : best;
        }

        var confidence = scale switch
        {
            EmissionScale.Probability => step[best],
            EmissionScale.LogProbability => Math.Exp(step[best]),
        };
        return (best, Math.Clamp(confidence, 0, 1));
    }
}
