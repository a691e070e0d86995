using System.Text.Json.Serialization;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>A share, and of how many it is one.</summary>
/// <param name="Share">0 to 1; the more, the better.</param>
/// <param name="Of">Values that were counted.</param>
internal sealed record BestFigure(double Share, int Of)
{
    private const double Deviations = 2;

    /// <summary>
    /// By how much such a share changes by chance: twice its standard deviation as a binomial share, taken as if one value more
    /// had been right and one wrong, so that a share of 1 is not taken for certain.
    /// </summary>
    [JsonIgnore]
    public double Noise
    {
        get
        {
            var share = ((Share * Of) + 1) / (Of + 2);
            return Deviations * Math.Sqrt(share * (1 - share) / Math.Max(1, Of));
        }
    }
}
