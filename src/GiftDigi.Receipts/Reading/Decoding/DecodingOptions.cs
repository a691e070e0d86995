namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>How a line is decoded. The defaults are chosen on lines rendered for a trial network, the model built without the words printed there; try them again for another.</summary>
public sealed record DecodingOptions
{
    /// <summary>Readings kept from step to step, 1 to 64.</summary>
    public int Width { get; init; } = 12;

    /// <summary>Classes looked at in one step, 1 to 32.</summary>
    public int CandidatesPerStep { get; init; } = 8;

    /// <summary>A class less likely than this in a step is not looked at, 0 to 0.1.</summary>
    public float LeastProbability { get; init; } = 0.005f;

    /// <summary>A reading this many natural logarithms behind the best is given up, 1 to 50.</summary>
    public float Margin { get; init; } = 10;

    /// <summary>
    /// How much the language model's opinion weighs against the picture's, 0 (not at all) to 2. Its opinion is how much likelier a
    /// character is after its neighbours than by itself (pointwise mutual information), so that rare letters and marks suffer nothing.
    /// </summary>
    public float LanguageWeight { get; init; } = 0.4f;

    /// <summary>
    /// The model's opinion of a character is taken for no worse than this natural logarithm, -20 to 0: what no dictionary knows is not
    /// impossible.
    /// </summary>
    public float LeastLanguage { get; init; } = -4;

    /// <summary>And for no better than this, 0 to 20: what a dictionary knows need not be what is printed.</summary>
    public float MostLanguage { get; init; } = 5;

    /// <summary>
    /// What model and length may add to or take from a digit at most, in natural logarithms, 0 to 5: whether there is a digit the
    /// picture says, and which one the model never does.
    /// </summary>
    public float FigureRange { get; init; } = 0.8f;

    /// <summary>Natural logarithms added for each character, -2 to 2; above 0 long readings gain, below 0 short ones.</summary>
    public float LengthBonus { get; init; }

    /// <summary>
    /// What it costs, in natural logarithms, to read a character as its double from another script where the picture shows both
    /// alike; 0 to 20. The recogniser has seen the neighbours too, so its choice is worth something.
    /// </summary>
    public float TwinCost { get; init; } = 3;

    /// <summary>Alternatives given at most, 0 to 16.</summary>
    public int Alternatives { get; init; } = 4;
}
