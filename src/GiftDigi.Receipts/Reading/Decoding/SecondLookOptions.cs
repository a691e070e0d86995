namespace GiftDigi.Receipts.Reading.Decoding;

/// <summary>When a line is read again at another width, and at which.</summary>
public sealed record SecondLookOptions
{
    /// <summary>
    /// Lines less sure than this are read again, 0 (none) to 1. Off: at 0.5 a look at 0.8 of the width gained as little as it cost
    /// on rendered lines of the first network.
    /// </summary>
    public double Below { get; init; }

    /// <summary>Widths to read them at, as parts of the first width, each 0.5 to 2.</summary>
    public IReadOnlyList<double> Scales { get; init; } = [0.8, 1.3];

    /// <summary>Whether a line should be read again.</summary>
    public bool Wants(DecodedLine line) => line.Characters.Count > 0 && line.Confidence < Below;
}
