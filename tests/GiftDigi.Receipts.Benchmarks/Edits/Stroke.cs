using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>A stroke drawn over a digit, in ink or in the paper's colour; its ends are places within the digit, 0 to 1.</summary>
internal sealed record Stroke(double FromAcross, double FromDown, double ToAcross, double ToDown, bool IsInk)
{
    /// <summary>Strokes are this part of a digit's width.</summary>
    private const double Thickness = 0.17;

    /// <param name="canvas">The photo.</param>
    /// <param name="ink">The digit's ink.</param>
    /// <param name="tones">The colours of the field.</param>
    /// <param name="careful">Chance for the grain of a careful forger; null for a careless one, who draws hard.</param>
    public void Draw(PhotoCanvas canvas, CellFrame ink, FieldTones tones, Dice? careful)
    {
        var (from, to) = (ink.At(FromAcross, FromDown), ink.At(ToAcross, ToDown));
        var half = Math.Max(0.8, Thickness * Math.Min(ink.Width, ink.Height * 0.6) / 2) * (IsInk ? 1 : 1.6);
        var soft = careful is null ? 0.5 : 1.3;
        var color = IsInk ? careful is null ? (20, 20, 20) : tones.Ink : tones.Paper;
        var box = ink.Around(4 + (int)(0.7 * ink.Width));
        for (var y = box.Y; y < box.Bottom; y++)
        {
            for (var x = box.X; x < box.Right; x++)
            {
                var part = Math.Clamp((half + (soft / 2) - Distance(x, y, from, to)) / soft, 0, 1);
                if (part > 0)
                {
                    canvas.Blend(x, y, careful is null ? color : PhotoCanvas.Grained(color, tones.Grain, careful), part);
                }
            }
        }
    }

    private static double Distance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var along = Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / Math.Max(1e-9, (dx * dx) + (dy * dy)), 0, 1);
        var (offX, offY) = (x - from.X - (along * dx), y - from.Y - (along * dy));
        return Math.Sqrt((offX * offX) + (offY * offY));
    }
}
