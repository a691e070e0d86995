using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Sets text into a photo.</summary>
internal sealed class Typesetter(PhotoCanvas canvas, Dice dice)
{
    /// <summary>A careless forger sets it black and sharp; a careful one in the print's own tone, softened and grained.</summary>
    public void Set(GrayPixels text, CellFrame place, FieldTones tones, bool isCareful)
    {
        var ink = InkBox(text);
        var color = isCareful ? tones.Ink : (Red: 20.0, Green: 20.0, Blue: 20.0);
        var box = place.Around(2);
        var reach = isCareful ? Math.Max(1, ink.Height / place.Height) : ink.Height / place.Height / 2;
        for (var y = box.Y; y < box.Bottom; y++)
        {
            for (var x = box.X; x < box.Right; x++)
            {
                var (across, down) = place.Within(x, y);
                var part = Coverage(text, ink.X + (across * ink.Width), ink.Y + (down * ink.Height), reach);
                if (part > 0.01)
                {
                    canvas.Blend(x, y, isCareful ? PhotoCanvas.Grained(color, tones.Grain, dice) : color, part);
                }
            }
        }
    }

    /// <summary>How much of a square around the place is ink.</summary>
    private static double Coverage(GrayPixels text, double x, double y, double reach)
    {
        var (left, top) = ((int)Math.Floor(x - reach), (int)Math.Floor(y - reach));
        var (right, bottom) = ((int)Math.Ceiling(x + reach), (int)Math.Ceiling(y + reach));
        var (sum, count) = (0.0, 0);
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                count++;
                sum += row >= 0 && column >= 0 && row < text.Size.Height && column < text.Size.Width ? 255 - text.Row(row)[column] : 0;
            }
        }

        return count == 0 ? 0 : sum / 255 / count;
    }

    private static PixelBox InkBox(GrayPixels text)
    {
        var (left, top, right, bottom) = (text.Size.Width, text.Size.Height, 0, 0);
        for (var y = 0; y < text.Size.Height; y++)
        {
            var row = text.Row(y);
            var (first, last) = (row.IndexOfAnyInRange((byte)0, (byte)127), row.LastIndexOfAnyInRange((byte)0, (byte)127));
            if (first >= 0)
            {
                (left, right) = (Math.Min(left, first), Math.Max(right, last + 1));
                (top, bottom) = (Math.Min(top, y), y + 1);
            }
        }

        return right > left ? new(left, top, right - left, bottom - top) : new(0, 0, text.Size.Width, text.Size.Height);
    }
}
