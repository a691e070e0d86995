namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The conditions of one photo, drawn by the dice within what its level allows. Lengths are in widths of the paper.</summary>
internal sealed record Conditions
{
    /// <summary>Degrees by which the paper leans away from the camera, about its own x, y and z axes.</summary>
    public (double X, double Y, double Z) Tilt { get; init; }

    /// <summary>Height of the curled ends over the middle.</summary>
    public double Curl { get; init; }

    /// <summary>Height of the waves along the paper.</summary>
    public double Wave { get; init; }

    /// <summary>Slope on either side of a crease.</summary>
    public double Crease { get; init; }

    /// <summary>Height of crumples.</summary>
    public double Crumple { get; init; }

    /// <summary>How much brighter one end of the picture is than the other.</summary>
    public double LightSlope { get; init; }

    /// <summary>How dark the photographer's shadow is; 0 for none.</summary>
    public double Shadow { get; init; }

    /// <summary>Standard deviation of the blur, in pixels of the photo.</summary>
    public double Blur { get; init; }

    /// <summary>Standard deviation of the sensor's noise, in grey levels.</summary>
    public double Noise { get; init; }

    /// <summary>0 for black print, 1 for print that is gone.</summary>
    public double Fade { get; init; }

    /// <summary>Standard deviation of the blur of a lens out of focus; it is added to <see cref="Blur"/>.</summary>
    public double Softness { get; init; }

    /// <summary>How far the phone moved, and in which direction (radians).</summary>
    public (double Length, double Direction) Motion { get; init; }

    /// <summary>How much of the print a lamp's reflection hides in its middle; 0 for none.</summary>
    public double Glare { get; init; }

    /// <summary>The part of the room's light that is missing.</summary>
    public double Dimming { get; init; }

    /// <summary>Things and papers that lie around, beside those of every desk.</summary>
    public int Clutter { get; init; }

    /// <summary>Pixels of the photo, as a part of what is usual for such a paper.</summary>
    public double Detail { get; init; } = 1;

    /// <summary>Right angles by which the stored pixels are turned, clockwise, without a word about it.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>JPEG quality, 1 to 100.</summary>
    public int JpegQuality { get; init; }

    /// <summary>Whether there is a desk and its clutter around the paper, rather than a scanner's lid.</summary>
    public bool OnDesk { get; init; }

    public static Conditions Draw(PhotoLevel level, Dice dice) => level switch
    {
        PhotoLevel.Clean => new() { JpegQuality = 80, Blur = 0.4 },
        PhotoLevel.Light => Scaled(dice, 0.35) with { JpegQuality = dice.Between(74, 80) },
        PhotoLevel.Medium => Scaled(dice, 0.7) with { JpegQuality = dice.Between(68, 76) },
        PhotoLevel.Heavy => Scaled(dice, 1.25) with { JpegQuality = dice.Between(58, 66) },
    };

    private static Conditions Scaled(Dice dice, double strength) => new()
    {
        Tilt = (Either(dice, 5, 14) * strength, Either(dice, 3, 12) * strength, Either(dice, 1, 6) * strength),
        Curl = dice.Between(0.02, 0.16) * strength,
        Wave = dice.Between(0.0, 0.022) * strength,
        Crease = dice.Chance(strength) ? dice.Between(0.05, 0.16) * strength : 0,
        Crumple = dice.Chance(strength - 0.4) ? dice.Between(0.004, 0.012) * strength : 0,
        LightSlope = dice.Between(0.1, 0.35) * strength,
        Shadow = dice.Chance(strength) ? dice.Between(0.15, 0.45) * strength : 0,
        Blur = 0.5 + (dice.Between(0.1, 0.7) * strength),
        Noise = 1 + (dice.Between(1.0, 3.0) * strength),
        Fade = dice.Between(0.05, 0.4) * strength,
        OnDesk = true,
    };

    private static double Either(Dice dice, double least, double most) =>
        dice.Between(least, most) * (dice.Chance(0.5) ? 1 : -1);
}
