using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>How two lines lie to each other, seen along the direction that both run in.</summary>
/// <param name="Gap">How far they are apart along the lines; negative by as much as one lies above the other.</param>
/// <param name="Overlap">The part of the shorter one that lies above or below the other, 0 to 1.</param>
/// <param name="Distance">How far their middles are apart across the lines, where they are nearest.</param>
/// <param name="Lower">The lesser height of both.</param>
/// <param name="Higher">The greater height of both.</param>
/// <param name="Turn">How differently they run, in degrees from 0 to 90; 0 when one of them is too short to say.</param>
internal readonly record struct LinePair(double Gap, double Overlap, double Distance, double Lower, double Higher, double Turn)
{
    private const double SameLevel = 0.35;

    /// <summary>Whether they stand side by side on one row.</summary>
    public bool IsLevel => Gap > -Lower / 2 && Distance < SameLevel * Lower;

    /// <summary>How far apart they are when one lies below the other; 0 when they touch.</summary>
    public double Leading => Math.Max(0, Distance - ((Lower + Higher) / 2));

    public static LinePair Of(TextRegion one, TextRegion other)
    {
        var frame = new TurnedFrame(one.Spine[0], RunningDirection.OfWalks([one, other]));
        var (a, b) = (Ends.Of(one, frame), Ends.Of(other, frame));
        var gap = Math.Max(a.Left.X, b.Left.X) - Math.Min(a.Right.X, b.Right.X);
        var shorter = Math.Max(1, Math.Min(a.Right.X - a.Left.X, b.Right.X - b.Left.X));
        var x = (Math.Max(a.Left.X, b.Left.X) + Math.Min(a.Right.X, b.Right.X)) / 2;
        var slender = one.Length > LineTurning.Slender * one.Height && other.Length > LineTurning.Slender * other.Height;
        return new(
            gap,
            Math.Clamp(-gap / shorter, 0, 1),
            Math.Abs(a.Y(x) - b.Y(x)),
            Math.Min(one.Height, other.Height),
            Math.Max(one.Height, other.Height),
            slender ? Math.Abs(Angle.WrapLine(one.Degrees - other.Degrees)) : 0);
    }

    private readonly record struct Ends(PixelPoint Left, PixelPoint Middle, PixelPoint Right)
    {
        public static Ends Of(TextRegion line, TurnedFrame frame)
        {
            var (start, middle, end) = (frame.Into(line.Spine[0]), frame.Into(line.At(line.Length / 2)), frame.Into(line.Spine[^1]));
            return start.X <= end.X ? new(start, middle, end) : new(end, middle, start);
        }

        /// <summary>The level at x; outside of the line, that of the nearer end.</summary>
        public double Y(double x)
        {
            var (from, to) = x < Middle.X ? (Left, Middle) : (Middle, Right);
            var width = to.X - from.X;
            return width <= 0 ? Middle.Y : from.Y + ((to.Y - from.Y) * Math.Clamp((x - from.X) / width, 0, 1));
        }
    }
}
