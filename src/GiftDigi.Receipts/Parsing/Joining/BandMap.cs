using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>Maps a joined page: every part as its shot does.</summary>
/// <param name="Bands">The parts, top to bottom; one at least.</param>
internal sealed record BandMap(IReadOnlyList<Band> Bands) : IPixelMap
{
    /// <inheritdoc/>
    public (double X, double Y) Apply(double x, double y)
    {
        var band = Bands[0];
        for (var index = 1; index < Bands.Count && Bands[index].Top <= y; index++)
        {
            band = Bands[index];
        }

        var (shotX, shotY) = band.ToShot.Apply(x, y);
        return band.ToOriginal.Apply(shotX, shotY);
    }
}
