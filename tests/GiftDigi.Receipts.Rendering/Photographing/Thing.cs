namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>Something at the edge of a desk, out of focus: a cup or a notebook. Lengths are in widths of the picture.</summary>
internal sealed record Thing(double X, double Y, double Radius, double Angle, bool Round, Tint Color)
{
    private static readonly Tint[] Colors =
        [new(0.75f, 0.73f, 0.70f), new(0.16f, 0.17f, 0.19f), new(0.45f, 0.20f, 0.18f), new(0.22f, 0.34f, 0.45f)];

    public static Thing Draw(Dice dice)
    {
        var left = dice.Chance(0.5);
        return new(
            left ? dice.Between(-0.12, -0.02) : dice.Between(1.02, 1.12),
            dice.Between(0.0, 1.6),
            dice.Between(0.1, 0.2),
            dice.Between(-0.5, 0.5),
            dice.Chance(0.5),
            dice.Pick(Colors));
    }

    /// <summary>How far inside the thing a place is; negative outside.</summary>
    public double Depth(double x, double y)
    {
        var (fromX, fromY) = (x - X, y - Y);
        if (Round)
        {
            return Radius - Math.Sqrt((fromX * fromX) + (fromY * fromY));
        }

        var along = (fromX * Math.Cos(Angle)) + (fromY * Math.Sin(Angle));
        var across = (fromY * Math.Cos(Angle)) - (fromX * Math.Sin(Angle));
        return Math.Min(Radius - Math.Abs(along), (Radius * 1.6) - Math.Abs(across));
    }
}
