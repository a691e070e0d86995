namespace GiftDigi.Receipts.Rendering.Photographing;

/// <summary>How a phone is held over a sheet: the size of the photo, and how places of the scene become pixels.</summary>
internal sealed record Frame(int Width, int Height, double Scale, double OffsetX, double OffsetY)
{
    private const double Squarest = 4.0 / 3;
    private const double Longest = 2.4;

    /// <summary>Holds the phone so that the whole sheet is in the picture.</summary>
    /// <param name="sheet">What to hold it over.</param>
    /// <param name="pixels">Pixels of the photo.</param>
    /// <param name="margin">Part of the picture to leave free on each side.</param>
    /// <param name="dice">Where the sheet lies in the picture.</param>
    public static Frame Around(BentSheet sheet, double pixels, double margin, Dice dice)
    {
        var corners = Corners(sheet).ToList();
        var (left, right) = (corners.Min(corner => corner.X), corners.Max(corner => corner.X));
        var (top, bottom) = (corners.Min(corner => corner.Y), corners.Max(corner => corner.Y));
        var ratio = Math.Clamp((bottom - top) / (right - left), Squarest, Longest);
        var width = Math.Sqrt(pixels / ratio);
        var height = width * ratio;
        var scale = Math.Min(width / (right - left), height / (bottom - top)) * (1 - (2 * margin));
        var (freeX, freeY) = (width - ((right - left) * scale), height - ((bottom - top) * scale));
        return new(
            (int)width,
            (int)height,
            scale,
            (freeX * dice.Between(0.4, 0.6)) - (left * scale),
            (freeY * dice.Between(0.4, 0.6)) - (top * scale));
    }

    public Corner Place(Corner corner) => corner with { X = (corner.X * Scale) + OffsetX, Y = (corner.Y * Scale) + OffsetY };

    private static IEnumerable<Corner> Corners(BentSheet sheet) =>
        from column in Enumerable.Range(0, BentSheet.Columns + 1)
        from row in Enumerable.Range(0, sheet.Rows + 1)
        select sheet.At(column, row);
}
