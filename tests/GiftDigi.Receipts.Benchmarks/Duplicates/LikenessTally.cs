using System.Globalization;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>How many comparisons came out how.</summary>
internal sealed class LikenessTally
{
    private readonly Dictionary<PaperLikeness, int> _counts = [];

    public int Count => _counts.Values.Sum();

    /// <summary>Those that reject, or refer to a person.</summary>
    public int Flagged => Of(PaperLikeness.Same) + Of(PaperLikeness.Alike);

    public double Share => Count == 0 ? 0 : (double)Flagged / Count;

    public int Of(PaperLikeness likeness) => _counts.GetValueOrDefault(likeness);

    public void Add(PaperLikeness likeness) => _counts[likeness] = Of(likeness) + 1;

    public override string ToString()
    {
        var (low, high) = Bounds.Of(Flagged, Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count}\t{Of(PaperLikeness.Same)}\t{Of(PaperLikeness.Alike)}\t{Of(PaperLikeness.Neighbour)}\t{Of(PaperLikeness.Other)}\t{Share:P2} ({low:P2} to {high:P2})");
    }
}
