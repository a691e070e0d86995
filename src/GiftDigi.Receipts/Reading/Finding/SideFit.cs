using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>Finds the sides of a page: where labels begin on the left, where amounts end on the right.</summary>
internal static class SideFit
{
    /// <summary>Fewer lines than this do not make a side,</summary>
    private const int FewestLines = 4;

    /// <summary>nor do lines that fill less than this part of the page's height.</summary>
    private const double LeastSpan = 0.4;

    /// <summary>A line stands at the side when it is this near to it, in heights.</summary>
    private const double Near = 0.6;

    /// <summary>A side leans no more than this, in pixels across a pixel down.</summary>
    private const double SteepestLean = 0.35;

    /// <summary>The upper end of a page is at least this part as wide as the lower one, or the other way round.</summary>
    private const double LeastTaper = 0.6;

    private const int MostLines = 80;

    /// <summary>The sides of the page; upright ones where too few lines begin or end below each other.</summary>
    /// <param name="ends">Of each line: where it begins and ends, across the page, on which level.</param>
    /// <param name="height">Height of a usual line.</param>
    public static PageSides Fit(IReadOnlyList<(double Left, double Right, double Level)> ends, double height)
    {
        if (ends.Count < FewestLines)
        {
            return PageSides.Upright;
        }

        var (top, bottom) = (ends.Min(end => end.Level), ends.Max(end => end.Level));
        var left = Side([.. ends.Select(end => new PixelPoint(end.Left, end.Level))], height);

        // Mirrored, the right side is a left one.
        var right = Side([.. ends.Select(end => new PixelPoint(-end.Right, end.Level))], height) is { } side ? new Edge(-side.At, -side.Lean) : null;
        return (left, right) switch
        {
            ({ } one, { } other) when IsTaper(one, other, top, bottom) =>
                new(one.At, one.Lean, other.At - one.At, other.Lean - one.Lean, top, bottom),
            ({ } one, null) => new(one.At, one.Lean, 1, 0, top, bottom),
            (null, { } other) => new(other.At, other.Lean, 1, 0, top, bottom),
            _ => PageSides.Upright,
        };
    }

    private static bool IsTaper(Edge left, Edge right, double top, double bottom)
    {
        var (above, below) = (right.X(top) - left.X(top), right.X(bottom) - left.X(bottom));
        return above > LeastTaper * below && below > LeastTaper * above && right.At > left.At;
    }

    /// <summary>The straight line that most ends lie on and hardly any lies left of.</summary>
    private static Edge? Side(IReadOnlyList<PixelPoint> ends, double height)
    {
        var span = ends.Max(end => end.Y) - ends.Min(end => end.Y);
        var some = ends.OrderBy(end => end.X).Take(MostLines).ToList();
        (Edge Edge, int Score)? best = null;
        foreach (var one in some)
        {
            foreach (var other in some)
            {
                var lean = (other.X - one.X) / (other.Y - one.Y);
                if (other.Y - one.Y > LeastSpan * span && Math.Abs(lean) < SteepestLean)
                {
                    var edge = new Edge(one.X - (lean * one.Y), lean);
                    var score = edge.Score(ends, height);
                    best = score > (best?.Score ?? 0) ? (edge, score) : best;
                }
            }
        }

        return best?.Score >= FewestLines ? best.Value.Edge.Through([.. ends.Where(end => best.Value.Edge.Holds(end, height))]) : null;
    }

    private sealed record Edge(double At, double Lean)
    {
        public double X(double level) => At + (Lean * level);

        public bool Holds(PixelPoint end, double height) => Math.Abs(end.X - X(end.Y)) < Near * height;

        /// <summary>Lines that stand at this edge, less twice those that reach beyond it.</summary>
        public int Score(IReadOnlyList<PixelPoint> ends, double height) =>
            ends.Sum(end => Holds(end, height) ? 1 : end.X < X(end.Y) ? -2 : 0);

        /// <summary>The line of least squares through the ends that stand here.</summary>
        public Edge Through(IReadOnlyList<PixelPoint> ends)
        {
            var (meanX, meanY) = (ends.Average(end => end.X), ends.Average(end => end.Y));
            var squares = ends.Sum(end => (end.Y - meanY) * (end.Y - meanY));
            var lean = squares > 0 ? ends.Sum(end => (end.X - meanX) * (end.Y - meanY)) / squares : Lean;
            lean = Math.Clamp(lean, -SteepestLean, SteepestLean);
            return new(meanX - (lean * meanY), lean);
        }
    }
}
