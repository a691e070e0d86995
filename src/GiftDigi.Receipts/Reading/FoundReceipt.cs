using GiftDigi.Receipts.Reading.Finding;

namespace GiftDigi.Receipts.Reading;

/// <summary>
/// The lines of one receipt in a photo. How they run is known; which end they begin at is not, so that there are two hypotheses:
/// this one and <see cref="Reversed"/>. Whoever can read tries both on some of the <see cref="Widest"/> lines.
/// </summary>
/// <param name="Lines">Its lines, each from its first character to its last if the hypothesis holds; no order.</param>
/// <param name="Degrees">The direction that they run in, −180 to 180: 0 to the right, 90 downwards.</param>
public sealed record FoundReceipt(IReadOnlyList<TextRegion> Lines, double Degrees)
{
    /// <summary>The other hypothesis: the receipt lies the other way round.</summary>
    public FoundReceipt Reversed() => new([.. Lines.Select(line => line.Reversed())], Angle.Wrap(Degrees + 180));

    /// <summary>The longest lines, longest first: they say most about which end they begin at.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<TextRegion> Widest(int count) => [.. Lines.OrderByDescending(line => line.Length).Take(count)];

    /// <summary>
    /// The receipts in the order in which a person would take them: turned as most of them are, the upper row first, from left to
    /// right in each.
    /// </summary>
    public static IReadOnlyList<FoundReceipt> InOrder(IReadOnlyList<FoundReceipt> receipts)
    {
        var (x, y) = (receipts.Sum(receipt => Math.Cos(Radians(receipt))), receipts.Sum(receipt => Math.Sin(Radians(receipt))));
        var frame = new TurnedFrame(default, 90 * Math.Round(Math.Atan2(y, x) / (Math.PI / 2)));
        var left = receipts.Select(receipt => (Receipt: receipt, Extent: Extent.Of(receipt.Lines, frame))).OrderBy(item => item.Extent.Top).ToList();
        var ordered = new List<FoundReceipt>();
        while (left.Count > 0)
        {
            var first = left[0].Extent;
            var row = left.FindAll(item => item.Extent.SharesRows(first));
            ordered.AddRange(row.OrderBy(item => item.Extent.Left).Select(item => item.Receipt));
            left.RemoveAll(row.Contains);
        }

        return ordered;
    }

    private static double Radians(FoundReceipt receipt) => receipt.Degrees * Math.PI / 180;
}
