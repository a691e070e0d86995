namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>Sums of probabilities given by their natural logarithms.</summary>
internal static class Logarithms
{
    /// <summary>Below this, what is added no longer shows in a float.</summary>
    private const float Negligible = -17;

    /// <summary>The logarithm of the sum of two probabilities.</summary>
    internal static float Add(float one, float other)
    {
        var (high, low) = one >= other ? (one, other) : (other, one);
        if (float.IsNegativeInfinity(low))
        {
            return high;
        }

        return low - high > Negligible ? high + MathF.Log(1 + MathF.Exp(low - high)) : high;
    }
}
