namespace GiftDigi.Receipts.Tests.Reading;

/// <summary>How a sheet lies under the camera.</summary>
/// <param name="Degrees">Turned by this much, clockwise.</param>
/// <param name="LeanX">How much nearer, as a part, the right side is than the left one.</param>
/// <param name="LeanY">How much nearer the lower end is than the upper one.</param>
/// <param name="Curl">How far the middle of a line sags below its ends, as a part of the sheet's width.</param>
/// <param name="Roll">How much of the curl turns into its contrary from the upper end to the lower one.</param>
internal sealed record PaperBend(double Degrees = 0, double LeanX = 0, double LeanY = 0, double Curl = 0, double Roll = 0)
{
    /// <summary>Where in the photo, about its own middle, a point of a sheet of this size is seen.</summary>
    public (double X, double Y) Apply(double x, double y, double width, double height)
    {
        var (across, down) = ((2 * x / width) - 1, (2 * y / height) - 1);
        var sag = Curl * width * (1 - (across * across)) * (1 - (Roll * (down + 1) / 2));
        var nearness = 1 / (1 - (LeanX / 2 * across) - (LeanY / 2 * down));
        var (px, py) = ((x - (width / 2)) * nearness, (y - (height / 2) + sag) * nearness);
        var (sin, cos) = Math.SinCos(Degrees * Math.PI / 180);
        return ((px * cos) - (py * sin), (px * sin) + (py * cos));
    }
}
