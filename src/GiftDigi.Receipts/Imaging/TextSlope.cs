namespace GiftDigi.Receipts.Imaging;

/// <summary>How far lines of print are from level.</summary>
/// <param name="QuarterTurn">The lines run up and down rather than across.</param>
/// <param name="Radians">Then how far they fall to the right, in radians; a small angle.</param>
/// <param name="Contrast">
/// How much the lines stand out from the gaps between them: 1 when characters are strewn evenly, 1.5 and more for print.
/// </param>
public readonly record struct TextSlope(bool QuarterTurn, double Radians, double Contrast)
{
    private const double Steepest = 15 * Math.PI / 180;
    private const double Coarse = 0.5 * Math.PI / 180;
    private const double Fine = 0.1 * Math.PI / 180;

    /// <summary>More pieces than this tell nothing new.</summary>
    private const int MostPieces = 3000;

    /// <summary>Turns the pieces by small angles and takes the angle at which they gather most in rows.</summary>
    public static TextSlope Of(IReadOnlyList<PixelBox> pieces, PrintHeight height)
    {
        var characters = pieces.Where(height.IsLike).Take(MostPieces).ToArray();
        if (characters.Length < 10)
        {
            return new(QuarterTurn: false, 0, 0);
        }

        var quarter = RunsDown(characters, height.Pixels);
        var points = Array.ConvertAll(characters, box => quarter ? (-Middle(box).Y, Middle(box).X) : Middle(box));
        var best = (Radians: 0.0, Contrast: Score(points, height.Pixels, 0));
        for (var angle = -Steepest; angle <= Steepest; angle += Coarse)
        {
            best = Better(points, height.Pixels, angle, best);
        }

        var middle = best.Radians;
        for (var angle = middle - Coarse; angle <= middle + Coarse; angle += Fine)
        {
            best = Better(points, height.Pixels, angle, best);
        }

        return new(quarter, best.Radians, best.Contrast);
    }

    /// <summary>
    /// Whether most characters have their nearest neighbour above or below rather than beside them. Print that could run
    /// either way runs across: a receipt held upright is by far the likelier.
    /// </summary>
    private static bool RunsDown(PixelBox[] characters, int height)
    {
        var (across, down) = (0, 0);
        foreach (var one in characters)
        {
            var (beside, below) = (2 * height, 2 * height);
            foreach (var other in characters)
            {
                // How far apart, along each axis; negative where they overlap.
                var (gapX, gapY) = (other.X - one.Right, other.Y - one.Bottom);
                var level = Math.Max(gapY, one.Y - other.Bottom) < -height / 3;
                var upright = Math.Max(gapX, one.X - other.Right) < -height / 3;
                beside = level && gapX > -height / 4 ? Math.Min(beside, gapX) : beside;
                below = upright && gapY > -height / 4 ? Math.Min(below, gapY) : below;
            }

            across += beside < below ? 1 : 0;
            down += below < beside ? 1 : 0;
        }

        return down > 1.2 * across;
    }

    private static (double X, double Y) Middle(PixelBox box) => (box.X + (box.Width / 2.0), box.CenterY);

    private static (double Radians, double Contrast) Better(
        (double X, double Y)[] points, int height, double angle, (double Radians, double Contrast) best)
    {
        var score = Score(points, height, angle);
        return score > best.Contrast ? (angle, score) : best;
    }

    /// <summary>The mean square of how many characters each row holds, against the square of their mean.</summary>
    private static double Score((double X, double Y)[] points, int height, double angle)
    {
        var (sin, cos) = (Math.Sin(angle), Math.Cos(angle));
        var places = Array.ConvertAll(points, point => (point.Y * cos) - (point.X * sin));
        var low = places.Min();
        var reach = Math.Max(1, height / 4);
        var changes = new int[(int)(places.Max() - low) + (2 * reach) + 2];
        foreach (var place in places)
        {
            changes[(int)(place - low)]++;
            changes[(int)(place - low) + (2 * reach)]--;
        }

        var (count, squares, sum) = (0, 0.0, 0.0);
        foreach (var change in changes)
        {
            count += change;
            squares += (double)count * count;
            sum += count;
        }

        return squares * changes.Length / (sum * sum);
    }
}
