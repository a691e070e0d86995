using GiftDigi.Receipts.Adapters.FormRecognizer.Answers;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.FormRecognizer;

/// <summary>Places in the photo, of the service's polygons in pixels or inches. Points outside the photo are moved to its edge.</summary>
internal sealed class PhotoScale
{
    private const int Corners = 4;
    private readonly PixelSize _size;
    private readonly double _x;
    private readonly double _y;

    private PhotoScale(PixelSize size, double x, double y) => (_size, _x, _y) = (size, x, y);

    /// <summary>The scale of a page; null when it has no size.</summary>
    public static PhotoScale? Of(AnalyzedPage page, PixelSize photo)
    {
        var (x, y) = (photo.Width / page.Width, photo.Height / page.Height);
        return page is { Width: > 0, Height: > 0 } && double.IsFinite(x) && double.IsFinite(y) ? new(photo, x, y) : null;
    }

    /// <summary>The corners, clockwise from where the first character begins at the top; null when it is no polygon of four.</summary>
    public IReadOnlyList<PixelPoint>? CornersOf(IReadOnlyList<double>? polygon) =>
        polygon?.Count == 2 * Corners && polygon.All(double.IsFinite)
            ? [.. Enumerable.Range(0, Corners).Select(corner => new PixelPoint(
                Math.Clamp(polygon[2 * corner] * _x, 0, _size.Width),
                Math.Clamp(polygon[(2 * corner) + 1] * _y, 0, _size.Height)))]
            : null;

    /// <summary>The print, from its first to its last character; null when it has no length or no height.</summary>
    public TextRegion? RegionOf(IReadOnlyList<double>? polygon)
    {
        if (CornersOf(polygon) is not [var topLeft, var topRight, var bottomRight, var bottomLeft])
        {
            return null;
        }

        const double half = 0.5;
        var region = new TextRegion(
            [topLeft.Towards(bottomLeft, half), topRight.Towards(bottomRight, half)],
            (topLeft.DistanceTo(bottomLeft) + topRight.DistanceTo(bottomRight)) / 2,
            Score: 1);
        return region is { Length: >= 1, Height: >= 1 } ? region : null;
    }
}
