namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>The conditions of one photo, drawn by the dice within what its level allows. Lengths are in widths of the paper.</summary>
internal sealed record Conditions
{
    /// <summary>Degrees by which the paper leans away from the camera, about its own x, y and z axes.</summary>
    public (double X, double Y, double Z) Tilt { get; private init; }

    /// <summary>Height of the curled ends over the middle.</summary>
    public double Curl { get; private init; }

    /// <summary>Height of the waves along the paper.</summary>
    public double Wave { get; private init; }

    /// <summary>Slope on either side of a crease.</summary>
    public double Crease { get; private init; }

    /// <summary>Height of crumples.</summary>
    public double Crumple { get; private init; }

    /// <summary>How much brighter one end of the picture is than the other.</summary>
    public double LightSlope { get; private init; }

    /// <summary>How dark the photographer's shadow is; 0 for none.</summary>
    public double Shadow { get; private init; }

    /// <summary>Standard deviation of the blur, in pixels of the photo.</summary>
    public double Blur { get; private init; }

    /// <summary>Standard deviation of the sensor's noise, in grey levels.</summary>
    public double Noise { get; private init; }

    /// <summary>0 for black print, 1 for print that is gone.</summary>
    public double Fade { get; private init; }

    public int JpegQuality { get; private init; }

    /// <summary>Whether there is a desk and its clutter around the paper, rather than a scanner's lid.</summary>
    public bool OnDesk { get; private init; }

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
