namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>How much a second reading of a line counts against the first: its confidence is multiplied by this, each 0 to 2.</summary>
/// <param name="Figures">Where it reads digits and what stands in amounts, dates and numbers.</param>
/// <param name="Words">Where it reads anything else; 0 for a recogniser that does not know the script.</param>
public readonly record struct OpinionWeights(double Figures, double Words)
{
    /// <summary>For the same recogniser on the same line.</summary>
    public static OpinionWeights Equal => new(1, 1);
}
