namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>Angles in degrees: 0 to the right, 90 downwards.</summary>
internal static class Angle
{
    /// <summary>The same direction as an angle from −180 to 180.</summary>
    public static double Wrap(double degrees) => degrees - (360 * Math.Round(degrees / 360));

    /// <summary>The same line, whichever way it is walked, as an angle from −90 to 90.</summary>
    public static double WrapLine(double degrees) => degrees - (180 * Math.Round(degrees / 180));
}
