namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>In what form a recogniser gives its opinion of a class.</summary>
public enum EmissionScale
{
    /// <summary>Probabilities, as after a softmax.</summary>
    Probability,

    /// <summary>Natural logarithms of probabilities.</summary>
    LogProbability,
}
