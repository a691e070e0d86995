namespace GiftDigi.Receipts.Imaging;

/// <summary>Maps the points of one image to those of another.</summary>
public interface IPixelMap
{
    /// <summary>Where the point goes.</summary>
    (double X, double Y) Apply(double x, double y);

    /// <summary>The smallest upright box around the image of <paramref name="box"/>, cut to <paramref name="bounds"/>.</summary>
    PixelBox Apply(PixelBox box, PixelSize bounds)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var corner = 0; corner < 9; corner++)
        {
            // The middles of the sides count as well: a bent line is highest or lowest there.
            var (x, y) = Apply(box.X + (box.Width * (corner % 3) / 2.0), box.Y + (box.Height * (corner / 3) / 2.0));
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        var x0 = (int)Math.Floor(Math.Clamp(left, 0, bounds.Width));
        var y0 = (int)Math.Floor(Math.Clamp(top, 0, bounds.Height));
        var x1 = (int)Math.Ceiling(Math.Clamp(right, 0, bounds.Width));
        var y1 = (int)Math.Ceiling(Math.Clamp(bottom, 0, bounds.Height));
        return new(x0, y0, x1 - x0, y1 - y0);
    }
}
