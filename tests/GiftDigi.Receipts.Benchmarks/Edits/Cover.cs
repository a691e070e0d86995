using GiftDigi.Receipts.Rendering;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Covers print with the colour of the paper.</summary>
internal sealed class Cover(PhotoCanvas canvas, Dice dice)
{
    /// <summary>A careless forger picks one colour; a careful one follows the light and adds the paper's grain.</summary>
    public void Paint(CellFrame frame, FieldTones tones, bool isCareful)
    {
        var (left, right) = (canvas.Tones(frame.Part(0, 0, 0.15, 1)).Paper, canvas.Tones(frame.Part(0.85, 0, 1, 1)).Paper);
        var box = frame.Around(1);
        for (var y = box.Y; y < box.Bottom; y++)
        {
            for (var x = box.X; x < box.Right; x++)
            {
                var (across, down) = frame.Within(x, y);
                if (across is >= 0 and <= 1 && down is >= 0 and <= 1)
                {
                    canvas.Set(x, y, isCareful ? PhotoCanvas.Grained(Between(left, right, across), tones.Grain, dice) : tones.Paper);
                }
            }
        }
    }

    private static (double Red, double Green, double Blue) Between((double Red, double Green, double Blue) one, (double Red, double Green, double Blue) other, double part) =>
        (one.Red + ((other.Red - one.Red) * part), one.Green + ((other.Green - one.Green) * part), one.Blue + ((other.Blue - one.Blue) * part));
}
