using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Merchants;

/// <summary>Compares the names of shops as people write them with those that receipts print.</summary>
internal static class ShopName
{
    private const int ShortestContainedName = 3;

    /// <summary>Whether the printed name is the shop's, but for what readers confuse, or another name of its chain.</summary>
    public static bool IsSame(string name, string printed)
    {
        var (expected, seen) = (PrintedName.Fold(name), PrintedName.Fold(printed));
        return NameDifference.Between(expected, seen).IsNegligible
            || ChainTable.Default.AreOneChain(name, printed)
            || (expected.Length >= ShortestContainedName && seen.Contains(expected, StringComparison.Ordinal));
    }
}
