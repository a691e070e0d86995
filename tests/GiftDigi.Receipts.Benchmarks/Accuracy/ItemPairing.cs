namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>Which item read stands for which item printed; each is used once.</summary>
internal static class ItemPairing
{
    /// <summary>Those first that agree in name and amount, then in name alone, then in amount alone, each in printed order.</summary>
    /// <returns>Indexes of pairs.</returns>
    public static IReadOnlyList<(int Truth, int Read)> Of(IReadOnlyList<NamedAmount> truths, IReadOnlyList<NamedAmount> read)
    {
        var pairs = new List<(int Truth, int Read)>();
        Pair((truth, item) => truth.Yen == item.Yen && truth.IsNamedLike(item));
        Pair((truth, item) => truth.IsNamedLike(item));
        Pair((truth, item) => truth.Yen == item.Yen);
        return pairs;

        void Pair(Func<NamedAmount, NamedAmount, bool> agree)
        {
            foreach (var truth in Enumerable.Range(0, truths.Count).Except(pairs.Select(pair => pair.Truth)).ToList())
            {
                var free = Enumerable.Range(0, read.Count).Except(pairs.Select(pair => pair.Read));
                var found = free.Where(item => agree(truths[truth], read[item])).Select(item => (int?)item).FirstOrDefault();
                if (found is { } item)
                {
                    pairs.Add((truth, item));
                }
            }
        }
    }

    /// <summary>How many items, and how many of them were found.</summary>
    public static ItemCounts Count(IReadOnlyList<NamedAmount> truths, IReadOnlyList<NamedAmount> read)
    {
        var found = Of(truths, read).Count(pair => truths[pair.Truth].Yen == read[pair.Read].Yen && truths[pair.Truth].IsNamedLike(read[pair.Read]));
        var amounts = truths.GroupBy(truth => truth.Yen).Sum(group => Math.Min(group.Count(), read.Count(item => item.Yen == group.Key)));
        return new(truths.Count, read.Count, found, amounts);
    }
}
