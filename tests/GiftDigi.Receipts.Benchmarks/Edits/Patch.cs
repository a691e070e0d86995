using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>Puts a piece of a photo over another place.</summary>
internal static class Patch
{
    /// <summary>Moves pixels as they are: cut out, put down.</summary>
    public static RgbPixels Move(RgbPixels photo, RgbPixels source, CellFrame from, CellFrame to, bool isCareful)
    {
        var (shiftX, shiftY) = ((int)Math.Round(from.Center.X - to.Center.X), (int)Math.Round(from.Center.Y - to.Center.Y));
        return Put(photo, source, to, isCareful, from, (x, y) => (x + shiftX, y + shiftY));
    }

    /// <summary>Scales and turns the piece so that it fits.</summary>
    public static RgbPixels Scale(RgbPixels photo, RgbPixels source, CellFrame from, CellFrame to, bool isCareful) =>
        Put(photo, source, to, isCareful, from, (x, y) => to.Within(x, y) is var (across, down) ? from.At(across, down) : default);

    private static RgbPixels Put(RgbPixels photo, RgbPixels source, CellFrame to, bool isCareful, CellFrame from, Func<int, int, (double X, double Y)> place)
    {
        var (canvas, donor) = (new PhotoCanvas(photo), new PhotoCanvas(source));
        var (tones, foreign) = (canvas.Tones(to.Part(-0.3, -0.1, 1.3, 1.1)), donor.Tones(from.Part(-0.3, -0.1, 1.3, 1.1)));
        var box = to.Around(1);
        for (var y = box.Y; y < box.Bottom; y++)
        {
            for (var x = box.X; x < box.Right; x++)
            {
                var (across, down) = to.Within(x, y);
                var (edgeAcross, edgeDown) = (Math.Min(across, 1 - across), Math.Min(down, 1 - down));
                if (edgeAcross >= 0 && edgeDown >= 0)
                {
                    var (sourceX, sourceY) = place(x, y);
                    var color = donor.At(sourceX, sourceY);
                    var feather = isCareful ? Math.Min(1, Math.Min(edgeAcross * to.Width, edgeDown * to.Height) / 2) : 1;
                    canvas.Blend(x, y, isCareful ? Matched(color, foreign, tones) : color, feather);
                }
            }
        }

        return canvas.ToPixels();
    }

    /// <summary>The colour with the donor's paper and ink taken to those around.</summary>
    private static (double Red, double Green, double Blue) Matched((double Red, double Green, double Blue) color, FieldTones from, FieldTones to) => (
        Matched(color.Red, from.Paper.Red, from.Ink.Red, to.Paper.Red, to.Ink.Red),
        Matched(color.Green, from.Paper.Green, from.Ink.Green, to.Paper.Green, to.Ink.Green),
        Matched(color.Blue, from.Paper.Blue, from.Ink.Blue, to.Paper.Blue, to.Ink.Blue));

    private static double Matched(double value, double paper, double ink, double newPaper, double newInk) =>
        newPaper + ((value - paper) * Math.Clamp((newPaper - newInk) / Math.Max(1, paper - ink), 0.5, 2));
}
