using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Screening.Pixels;

/// <summary>A part of the flat page with the tones of the photo, pixel by pixel of the page.</summary>
internal sealed class PagePatch
{
    private readonly int _width;
    private readonly int _height;
    private readonly float[] _values;

    private PagePatch(int width, int height, float[] values) => (_width, _height, _values) = (width, height, values);

    public ReadOnlySpan<float> Values => _values;

    public static PagePatch Of(ScreenedPhoto photo, PixelBox box)
    {
        var scale = AffineMap.Scaling(photo.Image.OriginalSize, photo.Image.Pixels.Size);
        var toPixels = new PixelMapChain(photo.Page.ToOriginal, scale);
        var (x, y) = toPixels.Apply(box.X, box.Y);
        var (rightX, rightY) = toPixels.Apply(box.Right, box.Y);
        var (lowX, lowY) = toPixels.Apply(box.X, box.Bottom);
        var values = new float[box.Width * box.Height];
        for (var row = 0; row < box.Height; row++)
        {
            for (var column = 0; column < box.Width; column++)
            {
                var (across, down) = (column / (double)box.Width, row / (double)box.Height);
                values[(row * box.Width) + column] = At(photo.Image.Pixels, x + ((rightX - x) * across) + ((lowX - x) * down), y + ((rightY - y) * across) + ((lowY - y) * down));
            }
        }

        return new(box.Width, box.Height, values);
    }

    /// <summary>The first and the last row with ink, as parts of the height.</summary>
    public (double Top, double Bottom) Extent(float middle)
    {
        var (top, bottom) = (_height, 0);
        for (var row = 0; row < _height; row++)
        {
            if (_values.AsSpan(row * _width, _width).ContainsAnyInRange(float.MinValue, middle))
            {
                (top, bottom) = (Math.Min(top, row), row + 1);
            }
        }

        return ((double)top / _height, (double)bottom / _height);
    }

    /// <summary>The steepest step between neighbours in a row; the second steepest of all, for the first may be dirt.</summary>
    public float SteepestStep()
    {
        var (first, second) = (0f, 0f);
        for (var row = 0; row < _height; row++)
        {
            for (var column = 1; column < _width; column++)
            {
                var step = Math.Abs(_values[(row * _width) + column] - _values[(row * _width) + column - 1]);
                (first, second) = step > first ? (step, first) : (first, Math.Max(second, step));
            }
        }

        return second;
    }

    private static float At(GrayPixels pixels, double x, double y)
    {
        var (inX, inY) = (Math.Clamp(x, 0, pixels.Size.Width - 1.01), Math.Clamp(y, 0, pixels.Size.Height - 1.01));
        var (left, top) = ((int)inX, (int)inY);
        var (right, below) = ((float)(inX - left), (float)(inY - top));
        var upper = pixels.Row(top);
        var lower = pixels.Row(Math.Min(top + 1, pixels.Size.Height - 1));
        var next = Math.Min(left + 1, pixels.Size.Width - 1);
        var above = upper[left] + ((upper[next] - upper[left]) * right);
        var under = lower[left] + ((lower[next] - lower[left]) * right);
        return above + ((under - above) * below);
    }
}
