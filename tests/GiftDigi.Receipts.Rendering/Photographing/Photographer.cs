using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>Takes a picture of a printed slip as a shopper would.</summary>
internal static class Photographer
{
    private const double Million = 1_000_000;
    private const double UsualPixels = 1_700_000;
    private const double LongPixels = 2_900_000;
    private const double LongAspect = 2.6;
    private const double ScannedPixels = 1_300_000;
    private const double ClutterMargin = 0.07;

    /// <param name="paper">The printed slip.</param>
    /// <param name="conditions">Drawn by the same dice, before anything else.</param>
    /// <param name="megapixels">Pixels of the photo, in millions; null for what conditions and length ask for.</param>
    /// <param name="dice">Chance.</param>
    public static Photo Take(GrayPixels paper, Conditions conditions, double? megapixels, Dice dice)
    {
        var print = new ThermalPrint(paper, conditions.Fade, dice);
        var sheet = new BentSheet(print.Aspect, conditions, dice);
        var margin = conditions.OnDesk ? dice.Between(0.04, 0.09) : 0.02;
        var frame = Frame.Around(sheet, megapixels * Million ?? Pixels(print.Aspect, conditions), margin + (conditions.Clutter > 0 ? ClutterMargin : 0), dice);
        var canvas = new Canvas(frame.Width, frame.Height);
        var projection = new Projection(sheet, frame);
        PaintGround(canvas, projection, conditions.OnDesk ? new Desk(conditions.Clutter, dice) : null);
        PaintPaper(canvas, projection, print, dice);
        Light(canvas, new Room(conditions, dice));
        if (conditions.Glare > 0)
        {
            Shine(canvas, projection, new Reflection(conditions.Glare, dice));
        }

        var seen = Lens.Blur(canvas, conditions.Blur + (conditions.Softness * frame.Scale));
        var moved = conditions.Motion.Length > 0 ? Lens.Move(seen, conditions.Motion.Length * frame.Scale, conditions.Motion.Direction) : seen;
        return new(QuarterTurn.Clockwise(moved.Develop(conditions.Noise, dice), conditions.QuarterTurns), conditions.JpegQuality);
    }

    private static double Pixels(double aspect, Conditions conditions) => conditions.Detail * aspect switch
    {
        >= LongAspect => LongPixels,
        _ => conditions.OnDesk ? UsualPixels : ScannedPixels,
    };

    /// <summary>The desk, and on it the soft shadow that the paper throws to its right and below.</summary>
    private static void PaintGround(Canvas canvas, Projection projection, Desk? desk)
    {
        var reach = canvas.Width / 90;
        _ = Parallel.For(0, canvas.Height, y =>
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                if (!projection.TryAt(x, y, out _))
                {
                    var ground = desk?.At((double)x / canvas.Width, (double)y / canvas.Width) ?? Tint.Gray(0.93);
                    canvas.Set(x, y, ground.Times(1 - (0.5 * Covered(canvas, projection, (x, y), reach))));
                }
            }
        });
    }

    /// <summary>How much of the way toward the light the paper covers.</summary>
    private static double Covered(Canvas canvas, Projection projection, (int X, int Y) place, int reach)
    {
        const int Probes = 4;
        var hits = 0;
        for (var probe = 1; probe <= Probes; probe++)
        {
            var (x, y) = (place.X - (probe * reach / Probes), place.Y - (probe * reach / Probes));
            hits += x >= 0 && y >= 0 && x < canvas.Width && projection.TryAt(x, y, out _) ? 1 : 0;
        }

        return (double)hits / Probes;
    }

    private static void PaintPaper(Canvas canvas, Projection projection, ThermalPrint print, Dice dice)
    {
        var paper = new Tint(0.955f, 0.95f, 0.935f);
        var ink = dice.Pick<Tint>([new(0.13f, 0.13f, 0.14f), new(0.17f, 0.16f, 0.21f), new(0.15f, 0.14f, 0.13f)]);
        _ = Parallel.For(0, canvas.Height, y =>
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                if (projection.TryAt(x, y, out var place))
                {
                    canvas.Set(x, y, paper.Toward(ink, print.At(place.Across, place.Down)).Times(place.Light));
                }
            }
        });
    }

    private static void Light(Canvas canvas, Room room) => Parallel.For(0, canvas.Height, y =>
    {
        for (var x = 0; x < canvas.Width; x++)
        {
            canvas.Multiply(x, y, room.At(((double)x / canvas.Width) - 0.5, ((double)y / canvas.Height) - 0.5));
        }
    });

    /// <summary>A lamp shines back from paper more than from what lies around.</summary>
    private static void Shine(Canvas canvas, Projection projection, Reflection reflection) => Parallel.For(0, canvas.Height, y =>
    {
        for (var x = 0; x < canvas.Width; x++)
        {
            if (projection.TryAt(x, y, out var place))
            {
                canvas.Lighten(x, y, reflection.At(place.Across, place.Down));
            }
        }
    });
}
