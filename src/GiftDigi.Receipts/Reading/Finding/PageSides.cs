namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>
/// Where the left and the right side of a page run in the photo, by the level: the left side at <c>Left + Lean·level</c>, the right
/// one <c>Width + Growth·level</c> further. Sides that come nearer to each other tell of paper that leans away; then the scale of a
/// plane in perspective goes with the width, and what its levels are apart with the width's square.
/// </summary>
internal sealed record PageSides(double Left, double Lean, double Width, double Growth, double Top, double Bottom)
{
    /// <summary>Sides of which nothing is known: the page is as wide everywhere, and upright.</summary>
    public static PageSides Upright { get; } = new(0, 0, 1, 0, 0, 0);

    /// <summary>Where across the page a point of the frame lies.</summary>
    public double ToPageX(double x, double level) => (x - Left - (Lean * Within(level))) * Width / WidthAt(level);

    /// <summary>And back.</summary>
    public double FromPageX(double pageX, double level) => Left + (Lean * Within(level)) + (pageX * WidthAt(level) / Width);

    /// <summary>
    /// How far down the page a level lies: the integral of (Width / WidthAt)², which is Width·level / WidthAt; outside of the
    /// print it goes on evenly.
    /// </summary>
    public double ToPageY(double level)
    {
        var within = Within(level);
        var scale = Width / WidthAt(level);
        return (within * scale) + ((level - within) * scale * scale);
    }

    /// <summary>And back.</summary>
    public double FromPageY(double pageY)
    {
        var (top, bottom) = (ToPageY(Top), ToPageY(Bottom));
        if (pageY < top || pageY > bottom)
        {
            var (edge, level) = pageY < top ? (top, Top) : (bottom, Bottom);
            var scale = Width / WidthAt(level);
            return level + ((pageY - edge) / (scale * scale));
        }

        return pageY * Width / (Width - (Growth * pageY));
    }

    private double WidthAt(double level) => Width + (Growth * Within(level));

    private double Within(double level) => Math.Clamp(level, Top, Bottom);
}
