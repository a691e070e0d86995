using GiftDigi.Receipts.Worker.Loading;

namespace GiftDigi.Receipts.Benchmarks.Loading;

/// <summary>Entries of which it is known beforehand what must become of them.</summary>
internal static class StubEntries
{
    private const int Sorts = 20;
    private const int Threesome = StubCampaign.PerEntrant + 1;

    /// <summary>So many entries, in an order by chance.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Same seed, same entries.</param>
    /// <param name="hasHabits">Whether some phones send twice, break off, or send in parts.</param>
    public static IReadOnlyList<StubEntry> Draw(int count, int seed, bool hasHabits)
    {
        var (random, entries) = (new Random(seed), new List<StubEntry>());
        while (entries.Count < count)
        {
            var next = Next(random, entries.Count).Take(count - entries.Count).ToList();
            entries.AddRange(next.Select(entry => entry with { Winners = Math.Min(entry.Winners, next.Count) }));
        }

        var drawn = entries.Select(entry => entry with { Habit = hasHabits ? PhoneHabits.Draw(random) : PhoneHabit.Once }).ToArray();
        random.Shuffle(drawn);
        return drawn;
    }

    /// <summary>One entry of a new entrant with a new paper; or one paper from two entrants, or three papers of one: rivals.</summary>
    private static IEnumerable<StubEntry> Next(Random random, int number) => random.Next(Sorts) switch
    {
        0 or 1 => [Alone(number, StubKind.BelowMinimum)],
        2 => [Alone(number, StubKind.TooEarly)],
        3 => [Alone(number, StubKind.OtherProduct)],
        4 => [Alone(number, StubKind.Unsure)],
        5 => [Alone(number, StubKind.Good), Alone(number, StubKind.Good) with { Entrant = number + 1, Copy = 1 }],
        6 => Enumerable.Range(number, Threesome).Select(paper => Alone(number, StubKind.Good) with { Paper = new(paper, StubKind.Good), Winners = StubCampaign.PerEntrant }),
        _ => [Alone(number, StubKind.Good)],
    };

    private static StubEntry Alone(int number, StubKind kind) => new(number, new(number, kind), Copy: 0, PhoneHabit.Once, number);
}
