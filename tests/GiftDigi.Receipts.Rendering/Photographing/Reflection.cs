namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The reflection of a lamp on the smooth side of thermal paper: a bright patch with soft edges.</summary>
internal sealed class Reflection
{
    private readonly double _strength;
    private readonly (double X, double Y) _middle;
    private readonly (double X, double Y) _size;

    /// <param name="strength">How much of the print it hides in its middle, 0 to 1.</param>
    /// <param name="dice">Where it lies.</param>
    public Reflection(double strength, Dice dice)
    {
        _strength = strength;
        _middle = (dice.Between(0.2, 0.8), dice.Between(0.1, 0.9));
        _size = (dice.Between(0.18, 0.35), dice.Between(0.05, 0.14));
    }

    /// <summary>The part of the way to white, at a place of the paper (0 to 1 across and down).</summary>
    public float At(double across, double down)
    {
        var (x, y) = ((across - _middle.X) / _size.X, (down - _middle.Y) / _size.Y);
        return (float)(_strength * Math.Exp(-((x * x) + (y * y)) / 2));
    }
}
