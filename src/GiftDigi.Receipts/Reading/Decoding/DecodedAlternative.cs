namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>Another reading of a line.</summary>
/// <param name="Text">The whole line in that reading.</param>
/// <param name="Confidence">0 to 1; with the line's own confidence and those of its other alternatives not above 1 in sum.</param>
public sealed record DecodedAlternative(string Text, double Confidence);
