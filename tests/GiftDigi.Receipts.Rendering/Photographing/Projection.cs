namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>Where each pixel of a photo lies on the paper, and how light the paper is there.</summary>
internal sealed class Projection
{
    private readonly Frame _frame;
    private readonly float[] _across;
    private readonly float[] _down;
    private readonly float[] _light;

    public Projection(BentSheet sheet, Frame frame)
    {
        _frame = frame;
        _across = new float[frame.Width * frame.Height];
        _down = new float[_across.Length];
        _light = new float[_across.Length];
        Array.Fill(_across, float.NaN);
        for (var row = 0; row < sheet.Rows; row++)
        {
            for (var column = 0; column < BentSheet.Columns; column++)
            {
                var a = frame.Place(sheet.At(column, row));
                var b = frame.Place(sheet.At(column + 1, row));
                var c = frame.Place(sheet.At(column, row + 1));
                var d = frame.Place(sheet.At(column + 1, row + 1));
                Fill(a, b, c);
                Fill(d, c, b);
            }
        }
    }

    /// <summary>Whether the pixel shows the paper; its place there, 0 to 1, and the light.</summary>
    public bool TryAt(int x, int y, out (float Across, float Down, float Light) place)
    {
        var index = (y * _frame.Width) + x;
        place = (_across[index], _down[index], _light[index]);
        return !float.IsNaN(place.Across);
    }

    private void Fill(Corner a, Corner b, Corner c)
    {
        var area = ((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y));
        var (left, right) = Bounds(a.X, b.X, c.X, _frame.Width);
        var (top, bottom) = Bounds(a.Y, b.Y, c.Y, _frame.Height);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var ofB = (((x - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (y - a.Y))) / area;
                var ofC = (((b.X - a.X) * (y - a.Y)) - ((x - a.X) * (b.Y - a.Y))) / area;
                if (ofB >= 0 && ofC >= 0 && ofB + ofC <= 1)
                {
                    Put((y * _frame.Width) + x, (a, b, c), ofB, ofC);
                }
            }
        }
    }

    private void Put(int index, (Corner A, Corner B, Corner C) triangle, double ofB, double ofC)
    {
        var (a, b, c) = triangle;
        var ofA = 1 - ofB - ofC;
        _across[index] = (float)((a.AcrossPaper * ofA) + (b.AcrossPaper * ofB) + (c.AcrossPaper * ofC));
        _down[index] = (float)((a.DownPaper * ofA) + (b.DownPaper * ofB) + (c.DownPaper * ofC));
        _light[index] = (float)((a.Light * ofA) + (b.Light * ofB) + (c.Light * ofC));
    }

    private static (int Low, int High) Bounds(double a, double b, double c, int size) => (
        Math.Max(0, (int)Math.Floor(Math.Min(a, Math.Min(b, c)))),
        Math.Min(size - 1, (int)Math.Ceiling(Math.Max(a, Math.Max(b, c)))));
}
