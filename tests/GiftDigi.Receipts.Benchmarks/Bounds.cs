using System.Globalization;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Between what a share lies that was counted in a sample, at 95 %: the interval of Wilson (1927).</summary>
internal static class Bounds
{
    private const double Z = 1.96;

    public static (double Low, double High) Of(int hits, int count)
    {
        if (count == 0)
        {
            return (0, 1);
        }

        var (share, spread) = ((double)hits / count, Z * Z / count);
        var middle = share + (spread / 2);
        var reach = Math.Sqrt((share * (1 - share) * spread) + (spread * spread / 4));
        return (Math.Max(0, (middle - reach) / (1 + spread)), Math.Min(1, (middle + reach) / (1 + spread)));
    }

    /// <summary>The share with its bounds, to so many decimals of a per cent; a dash where nothing was counted.</summary>
    public static string Show(int hits, int count, int decimals)
    {
        if (count == 0)
        {
            return "-";
        }

        var (low, high) = Of(hits, count);
        return $"{Percent((double)hits / count)} of {count} ({Percent(low)}–{Percent(high)})";

        string Percent(double share) => share.ToString($"P{decimals}", CultureInfo.InvariantCulture);
    }
}
