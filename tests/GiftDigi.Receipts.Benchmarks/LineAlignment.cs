using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Finds which characters of two readings of a line are the same ones (Needleman and Wunsch 1970, with a price for distance).</summary>
internal static class LineAlignment
{
    /// <summary>Leaving a character without a partner.</summary>
    private const double Alone = 0.6;

    /// <summary>Taking two different characters for one place.</summary>
    private const double Different = 0.8;

    /// <summary>A step between the middles of two characters.</summary>
    private const double Distance = 0.15;

    /// <summary>What stands at one place in both readings, in order; null where a reading shows nothing.</summary>
    public static IReadOnlyList<(DecodedCharacter? First, DecodedCharacter? Second)> Align(
        IReadOnlyList<DecodedCharacter> first, IReadOnlyList<DecodedCharacter> second)
    {
        var costs = Costs(first, second);
        var width = second.Count + 1;
        var places = new List<(DecodedCharacter? First, DecodedCharacter? Second)>();
        var (i, j) = (first.Count, second.Count);
        while (i > 0 || j > 0)
        {
            var cost = costs[(i * width) + j];
            if (i > 0 && (j == 0 || cost >= costs[((i - 1) * width) + j] + Alone))
            {
                places.Add((first[--i], null));
            }
            else if (j > 0 && (i == 0 || cost >= costs[(i * width) + j - 1] + Alone))
            {
                places.Add((null, second[--j]));
            }
            else
            {
                places.Add((first[--i], second[--j]));
            }
        }

        places.Reverse();
        return places;
    }

    /// <summary>The price of the best alignment of the first characters of both, a row for each number of the first reading's.</summary>
    private static double[] Costs(IReadOnlyList<DecodedCharacter> first, IReadOnlyList<DecodedCharacter> second)
    {
        var width = second.Count + 1;
        var costs = new double[(first.Count + 1) * width];
        for (var place = 1; place < costs.Length; place++)
        {
            var (i, j) = (place / width, place % width);
            costs[place] = (i, j) switch
            {
                (0, _) => j * Alone,
                (_, 0) => i * Alone,
                _ => Math.Min(
                    Math.Min(costs[place - width], costs[place - 1]) + Alone,
                    costs[place - width - 1] + Price(first[i - 1], second[j - 1])),
            };
        }

        return costs;
    }

    private static double Price(DecodedCharacter one, DecodedCharacter other) =>
        (one.Value == other.Value ? 0 : Different) + (Distance * Math.Abs(one.Center - other.Center));
}
