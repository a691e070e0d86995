namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>One character of a decoded line.</summary>
/// <param name="Value">The character, in NFKC.</param>
/// <param name="Start">The first step of the recogniser in which it shows.</param>
/// <param name="End">One past the last step in which it shows.</param>
/// <param name="Confidence">How sure the recogniser was of it where it shows best, 0 to 1.</param>
public readonly record struct DecodedCharacter(char Value, int Start, int End, double Confidence)
{
    /// <summary>The middle of its steps.</summary>
    public double Center => (Start + End) / 2.0;
}
