namespace GiftDigi.Receipts.Parsing.Privacy;

/// <summary>A part of a text that is personal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct PersonalSpan(PersonalKind Kind, int Start, int Length)
{
    /// <summary>One past the last character.</summary>
    public int End => Start + Length;
}
