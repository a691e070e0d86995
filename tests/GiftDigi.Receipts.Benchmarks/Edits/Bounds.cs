using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>A share with its bounds of 95 % (Wilson 1927).</summary>
internal static class Bounds
{
    private const double Z = 1.96;

    public static string Of(int part, int all)
    {
        if (all == 0)
        {
            return "-";
        }

        var (share, n) = ((double)part / all, (double)all);
        var middle = (share + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        return string.Create(CultureInfo.InvariantCulture, $"{part} of {all}, {share:P1} ({Math.Max(0, middle - half):P1}–{Math.Min(1, middle + half):P1})");
    }
}
