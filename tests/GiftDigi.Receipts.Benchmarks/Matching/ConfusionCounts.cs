using GiftDigi.Receipts.Names;

namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>Counts how often a reader takes one character for another, leaves one out or adds one, in the form names are compared in.</summary>
internal sealed class ConfusionCounts
{
    /// <summary>Texts that differ in more places than this are other texts, not misread ones.</summary>
    private const int MostPlaces = 2;

    private readonly SortedDictionary<(string Printed, string Read), double> _counts = [];

    /// <summary>What was counted at least so often, the commonest first.</summary>
    public IEnumerable<(string Printed, string Read, double Count)> AtLeast(double count) => _counts
        .Where(pair => pair.Value >= count)
        .OrderByDescending(pair => pair.Value)
        .Select(pair => (pair.Key.Printed, pair.Key.Read, pair.Value));

    /// <summary>Counts where the two differ.</summary>
    /// <param name="printed">What is on the paper.</param>
    /// <param name="read">What was read of it.</param>
    /// <param name="weight">For how many it stands.</param>
    public void Add(string printed, string read, double weight)
    {
        var (from, to) = (PrintedName.Fold(printed), PrintedName.Fold(read));
        var places = Align(from, to).Where(place => place.Printed != place.Read).ToList();
        if (places.Count > MostPlaces)
        {
            return;
        }

        foreach (var place in places.Where(place => !IsOfFigures(place.Printed, place.Read)))
        {
            _counts[place] = _counts.GetValueOrDefault(place) + weight;
        }
    }

    /// <summary>Another figure, or one more or less, makes another size: no name is the same with it.</summary>
    private static bool IsOfFigures(string printed, string read) =>
        (printed + read).All(char.IsAsciiDigit);

    /// <summary>Which characters stand for each other (Wagner and Fischer 1974); empty where one has no partner.</summary>
    private static IEnumerable<(string Printed, string Read)> Align(string from, string to)
    {
        var costs = Costs(from, to);
        var (i, j) = (from.Length, to.Length);
        while (i > 0 || j > 0)
        {
            if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + Difference(from[i - 1], to[j - 1]))
            {
                yield return (from[--i].ToString(), to[--j].ToString());
            }
            else if (i > 0 && costs[i][j] == costs[i - 1][j] + 1)
            {
                yield return (from[--i].ToString(), "");
            }
            else
            {
                yield return ("", to[--j].ToString());
            }
        }
    }

    private static int[][] Costs(string from, string to)
    {
        int[][] costs = [.. Enumerable.Range(0, from.Length + 1).Select(_ => new int[to.Length + 1])];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                costs[i][j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(costs[i - 1][j], costs[i][j - 1]) + 1, costs[i - 1][j - 1] + Difference(from[i - 1], to[j - 1])),
                };
            }
        }

        return costs;
    }

    private static int Difference(char printed, char read) => printed == read ? 0 : 1;
}
