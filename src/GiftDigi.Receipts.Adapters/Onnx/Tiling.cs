using GiftDigi.Receipts.Imaging;

namespace GiftDigi.Receipts.Adapters.Onnx;

/// <summary>Divides a large picture so that the detector's memory stays bounded.</summary>
internal static class Tiling
{
    /// <summary>The longest side of a tile.</summary>
    internal const int MostSide = 960;

    /// <summary>How far a tile sees beyond its own part.</summary>
    private const int Beyond = 48;

    /// <summary>As few tiles of about one size as there can be.</summary>
    internal static IEnumerable<Tile> Of(PixelSize size) =>
        from row in Split(size.Height)
        from column in Split(size.Width)
        select new Tile(
            new(column.SeenFrom, row.SeenFrom, column.SeenTo - column.SeenFrom, row.SeenTo - row.SeenFrom),
            new(column.From, row.From, column.To - column.From, row.To - row.From));

    private static IEnumerable<(int SeenFrom, int From, int To, int SeenTo)> Split(int length)
    {
        var own = MostSide - (2 * Beyond);
        var count = length <= MostSide ? 1 : (length + own - 1) / own;
        for (var i = 0; i < count; i++)
        {
            var (from, to) = ((int)((long)length * i / count), (int)((long)length * (i + 1) / count));
            yield return (Math.Max(0, from - Beyond), from, to, Math.Min(length, to + Beyond));
        }
    }
}
