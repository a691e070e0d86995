namespace GiftDigi.Receipts.Adapters.FormRecognizer.Answers;

/// <summary>A part of the text of all.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is.</param>
internal sealed record TextSpan(int Offset, int Length)
{
    /// <summary>One past its end.</summary>
    public long End => (long)Offset + Length;

    /// <summary>Whether the other begins within this one.</summary>
    public bool Holds(TextSpan other) => other.Offset >= Offset && other.Offset < End;
}
