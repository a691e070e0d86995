namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>
/// Conditions in which one thing is wrong. The strengths were chosen by eye: a careful person can still read all that the reader
/// is asked for.
/// </summary>
internal static class Degrading
{
    /// <summary>How much weaker each fault is where there are three.</summary>
    private const double AmongOthers = 0.6;
    private const int Together = 3;

    /// <summary>Faults that can come together; a photo stands on its head or not.</summary>
    private static readonly Degradation[] Combined =
    [
        Degradation.Blur, Degradation.MotionBlur, Degradation.Glare, Degradation.Shadow, Degradation.Fold, Degradation.Curl,
        Degradation.Crumple, Degradation.Fade, Degradation.Noise, Degradation.LowResolution, Degradation.Jpeg40, Degradation.Turn,
        Degradation.Perspective, Degradation.Clutter,
    ];

    public static Conditions Draw(Degradation degradation, Dice dice)
    {
        var careful = Careful(dice);
        return degradation == Degradation.Mixed ? Mix(careful, dice) : Spoil(careful, degradation, 1, dice);
    }

    /// <summary>A photo that somebody took care of: on a desk, nearly straight, sharp, in even light.</summary>
    private static Conditions Careful(Dice dice) => new()
    {
        Tilt = (dice.Between(-3.0, 3.0), dice.Between(-2.0, 2.0), dice.Between(-1.5, 1.5)),
        Curl = dice.Between(0.0, 0.02),
        LightSlope = dice.Between(0.03, 0.1),
        Blur = 0.5,
        Noise = 1.5,
        Fade = dice.Between(0.03, 0.12),
        JpegQuality = dice.Between(76, 82),
        OnDesk = true,
        Detail = 1.3,
    };

    private static Conditions Mix(Conditions careful, Dice dice)
    {
        var left = Combined.ToList();
        var mixed = careful;
        for (var number = 0; number < Together; number++)
        {
            var fault = dice.Pick(left);
            _ = left.Remove(fault);
            mixed = Spoil(mixed, fault, AmongOthers, dice);
        }

        return mixed;
    }

    private static Conditions Spoil(Conditions conditions, Degradation degradation, double strength, Dice dice) => degradation switch
    {
        Degradation.Clean or Degradation.Mixed => conditions,
        Degradation.Blur => conditions with { Softness = dice.Between(0.0016, 0.0028) * strength },
        Degradation.MotionBlur => conditions with { Motion = (dice.Between(0.005, 0.010) * strength, dice.Between(0, Math.Tau)) },
        Degradation.Glare => conditions with { Glare = dice.Between(0.45, 0.75) * strength },
        Degradation.Shadow => conditions with { Shadow = dice.Between(0.4, 0.62) * strength, LightSlope = 0.25 * strength },
        Degradation.Fold => conditions with { Crease = dice.Between(0.18, 0.32) * strength },
        Degradation.Curl => conditions with { Curl = dice.Between(0.14, 0.26) * strength },
        Degradation.Crumple => conditions with { Crumple = dice.Between(0.010, 0.018) * strength },
        Degradation.Fade => conditions with { Fade = dice.Between(0.55, 0.8) * strength },
        Degradation.Noise => conditions with { Noise = dice.Between(9.0, 16.0) * strength, LightSlope = 0.3 * strength, Dimming = 0.35 * strength },
        Degradation.LowResolution => conditions with { Detail = conditions.Detail * dice.Between(0.2, 0.32) / strength },
        Degradation.Jpeg40 => conditions with { JpegQuality = 40 },
        Degradation.Turn => conditions with { Tilt = conditions.Tilt with { Z = Either(dice, 5, 30) * strength } },
        Degradation.Perspective => conditions with { Tilt = (Either(dice, 16, 26) * strength, Either(dice, 8, 18) * strength, conditions.Tilt.Z) },
        Degradation.Clutter => conditions with { Clutter = dice.Between(7, 11) },
        Degradation.Sideways => conditions with { QuarterTurns = dice.Chance(0.5) ? 1 : 3 },
        Degradation.UpsideDown => conditions with { QuarterTurns = 2 },
    };

    private static double Either(Dice dice, double least, double most) => dice.Between(least, most) * (dice.Chance(0.5) ? 1 : -1);
}
