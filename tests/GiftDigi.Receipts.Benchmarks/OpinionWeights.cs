namespace GiftDigi.Receipts.Benchmarks;

/// <summary>How much a second reading of a line counts against the first: its confidence is multiplied by this, each 0 to 2.</summary>
/// <param name="Figures">Where it reads digits and what stands in amounts, dates and numbers.</param>
/// <param name="Words">Where it reads anything else; 0 for a recogniser that does not know the script.</param>
internal readonly record struct OpinionWeights(double Figures, double Words);
