namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>In what form a recogniser gives its opinion of a class.</summary>
internal enum OutputForm
{
    /// <summary>Probabilities, as after a softmax.</summary>
    Probability,

    /// <summary>Natural logarithms of probabilities.</summary>
    LogProbability,

    /// <summary>Numbers of which a softmax makes probabilities.</summary>
    Logit,
}
