using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Reading.Finding;

/// <summary>Coordinates along and across a direction in the photo, both in pixels: X along it, Y a quarter turn clockwise from it.</summary>
internal readonly struct TurnedFrame
{
    private readonly PixelPoint _origin;
    private readonly double _cos;
    private readonly double _sin;

    /// <param name="origin">Where both coordinates are 0.</param>
    /// <param name="degrees">The direction: 0 to the right, 90 downwards.</param>
    public TurnedFrame(PixelPoint origin, double degrees)
    {
        _origin = origin;
        (_sin, _cos) = Math.SinCos(degrees * Math.PI / 180);
    }

    /// <summary>From the photo into the frame.</summary>
    public PixelPoint Into(PixelPoint photo)
    {
        var (x, y) = (photo.X - _origin.X, photo.Y - _origin.Y);
        return new((x * _cos) + (y * _sin), (y * _cos) - (x * _sin));
    }

    /// <summary>From the frame to the photo.</summary>
    public PixelPoint OutOf(PixelPoint turned) => new(
        _origin.X + (turned.X * _cos) - (turned.Y * _sin),
        _origin.Y + (turned.X * _sin) + (turned.Y * _cos));
}
