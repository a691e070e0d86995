using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>The way from a flat page into its photo, kept as the places of a grid's corners.</summary>
/// <param name="Page">Size of the page.</param>
/// <param name="Original">Size of the photo.</param>
/// <param name="Places">x and y of the corners, row after row.</param>
internal sealed record KeptPlaces(PixelSize Page, PixelSize Original, IReadOnlyList<float> Places) : IPixelMap
{
    private const int Columns = 24;
    private const int Rows = 64;

    public static KeptPlaces Of(PixelSize page, IPixelMap toOriginal, PixelSize original) => new(page, original,
    [
        .. Enumerable.Range(0, (Columns + 1) * (Rows + 1)).SelectMany(corner =>
        {
            var (x, y) = toOriginal.Apply(page.Width * (corner % (Columns + 1)) / (double)Columns, page.Height * (corner / (Columns + 1)) / (double)Rows);
            return new[] { MathF.Round((float)x, 1), MathF.Round((float)y, 1) };
        }),
    ]);

    public (double X, double Y) Apply(double x, double y)
    {
        var (across, down) = (Columns * x / Page.Width, Rows * y / Page.Height);
        var (column, row) = ((int)Math.Clamp(across, 0, Columns - 1), (int)Math.Clamp(down, 0, Rows - 1));
        return (Between(column, row, across - column, down - row, 0), Between(column, row, across - column, down - row, 1));
    }

    private double Between(int column, int row, double right, double below, int axis)
    {
        var at = (2 * ((row * (Columns + 1)) + column)) + axis;
        var next = at + (2 * (Columns + 1));
        var upper = Places[at] + ((Places[at + 2] - Places[at]) * right);
        var lower = Places[next] + ((Places[next + 2] - Places[next]) * right);
        return upper + ((lower - upper) * below);
    }
}
