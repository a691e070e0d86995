namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>A reading of the steps so far, with the natural logarithms of its probabilities by the picture alone.</summary>
/// <param name="Node">Its text in the <see cref="TextTree"/>.</param>
/// <param name="Blank">Of all ways that end with the blank.</param>
/// <param name="Shown">Of all ways that end with its last character.</param>
internal readonly record struct Hypothesis(int Node, float Blank, float Shown)
{
    /// <summary>Of all ways.</summary>
    internal float Optical => Logarithms.Add(Blank, Shown);
}
