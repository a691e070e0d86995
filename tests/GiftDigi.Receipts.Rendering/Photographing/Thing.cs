namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>Something on a desk, out of focus: a cup, a notebook, a printed paper. Lengths are in widths of the picture.</summary>
internal sealed record Thing(double X, double Y, double Radius, double Angle, bool Round, Tint Color)
{
    private static readonly Tint[] Colors =
        [new(0.75f, 0.73f, 0.70f), new(0.16f, 0.17f, 0.19f), new(0.45f, 0.20f, 0.18f), new(0.22f, 0.34f, 0.45f)];

    /// <summary>Lines of print on it for each width of the picture; 0 for none.</summary>
    public int Printed { get; private init; }

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

    /// <summary>Something that lies where the receipt may cover it in part: a card, a pen, a paper with print.</summary>
    public static Thing Lying(Dice dice)
    {
        var printed = dice.Chance(0.5);
        var color = printed ? Tint.Gray(dice.Between(0.7, 0.9)) : dice.Pick(Colors);
        return new(dice.Between(-0.05, 1.05), dice.Between(-0.05, 2.0), dice.Between(0.05, 0.16), dice.Between(-1.2, 1.2), dice.Chance(0.25), color)
        {
            Printed = printed ? dice.Between(40, 70) : 0,
        };
    }

    /// <summary>Its colour at a place; print is words of dark strokes, out of focus.</summary>
    public Tint ColorAt(double x, double y)
    {
        if (Printed == 0)
        {
            return Color;
        }

        var (fromX, fromY) = (x - X, y - Y);
        var along = (fromX * Math.Cos(Angle)) + (fromY * Math.Sin(Angle));
        var across = (fromY * Math.Cos(Angle)) - (fromX * Math.Sin(Angle));
        var row = Math.Floor(across * Printed);
        var isWord = Math.Sin((along * 37) + (row * 2.4)) > -0.35 && (across * Printed) - row < 0.55;
        return isWord ? Color.Times(0.5 + (0.35 * (0.5 + (0.5 * Math.Sin(along * Printed * 11))))) : Color;
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
