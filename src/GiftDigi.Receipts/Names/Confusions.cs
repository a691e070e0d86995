using System.Collections.Frozen;
using System.Globalization;

namespace GiftDigi.Receipts.Names;

/// <summary>
/// What it costs to take a read character for a printed one, of one edit: 0 when they are the same, 1 when readers never confuse them. In
/// between are the pairs of <c>confusions.tsv</c>, learned from what the reader made of rendered receipts, and those that look alike.
/// </summary>
internal static class Confusions
{
    private const string Resource = "confusions.tsv";
    private const char Nothing = '\0';
    private const double Alike = 0.25;
    private static readonly Lazy<(FrozenDictionary<uint, double> Costs, bool[] IsConfused)> Table = new(Load);

    /// <summary>Of one character in the place of another, both in the form of <see cref="PrintedName.Fold"/>.</summary>
    public static double Substituting(char printed, char read)
    {
        if (printed == read)
        {
            return 0;
        }

        var (costs, isConfused) = Table.Value;
        return isConfused[printed] && costs.TryGetValue(Key(printed, read), out var cost) ? cost : 1;
    }

    /// <summary>Of a character that was not read.</summary>
    public static double Missing(char printed) => Table.Value.Costs.GetValueOrDefault(Key(printed, Nothing), 1);

    /// <summary>Of a character that is not printed.</summary>
    public static double Adding(char read) => Table.Value.Costs.GetValueOrDefault(Key(Nothing, read), 1);

    private static uint Key(char printed, char read) => ((uint)printed << 16) | read;

    private static (FrozenDictionary<uint, double> Costs, bool[] IsConfused) Load()
    {
        var costs = new Dictionary<uint, double>();
        foreach (var (printed, read) in Glyphs.Pairs)
        {
            costs[Key(printed, read)] = Alike;
        }

        using var stream = typeof(Confusions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The program comes without {Resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                costs[Key(Character(cells[0]), Character(cells[1]))] = CostOf(double.Parse(cells[2], CultureInfo.InvariantCulture));
            }
        }

        var isConfused = new bool[char.MaxValue + 1];
        foreach (var key in costs.Keys)
        {
            isConfused[key >> 16] = true;
        }

        return (costs.ToFrozenDictionary(), isConfused);
    }

    private static char Character(string cell) => cell.Length == 0 ? Nothing : cell[0];

    /// <summary>The commoner, the cheaper; what was seen twice only is near to what readers never do.</summary>
    private static double CostOf(double count) => count switch
    {
        >= 20 => 0.15,
        >= 5 => 0.25,
        _ => 0.4,
    };
}
