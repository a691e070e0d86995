namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>The strokes that make one digit of another.</summary>
/// <param name="Result">The digit that comes of it.</param>
/// <param name="Strokes">What to draw.</param>
internal sealed record DigitStrokes(char Result, IReadOnlyList<Stroke> Strokes)
{
    private const double Near = 0.07;
    private const double Far = 0.93;

    private static readonly Stroke UpperLeft = new(Near, 0.08, Near, 0.48, true);
    private static readonly Stroke LowerLeft = new(Near, 0.52, Near, 0.92, true);
    private static readonly Stroke UpperRight = new(Far, 0.08, Far, 0.48, true);
    private static readonly Stroke Middle = new(0.1, 0.5, 0.9, 0.5, true);
    private static readonly Stroke Top = new(-0.6, 0.06, 0.5, 0.06, true);

    /// <summary>The ways in which a digit becomes another; none where it does not.</summary>
    public static IReadOnlyList<DigitStrokes> Of(char digit) => digit switch
    {
        '0' => [new('8', [Middle])],
        '1' => [new('7', [Top])],
        '3' => [new('8', [UpperLeft, LowerLeft]), new('9', [UpperLeft])],
        '4' => [new('1', [Erased(UpperLeft), Erased(Middle)])],
        '5' => [new('6', [LowerLeft]), new('9', [UpperRight])],
        '6' => [new('8', [UpperRight])],
        '7' => [new('1', [Erased(Top with { FromAcross = 0, ToAcross = 0.7 })])],
        '8' => [new('6', [Erased(UpperRight)]), new('9', [Erased(LowerLeft)]), new('3', [Erased(UpperLeft), Erased(LowerLeft)])],
        '9' => [new('8', [LowerLeft]), new('3', [Erased(UpperLeft)])],
        _ => [],
    };

    private static Stroke Erased(Stroke stroke) => stroke with { IsInk = false };
}
