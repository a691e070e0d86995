using System.Globalization;
using System.Text;

namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>Misreads names as the reader does: as often, and with the same confusions; now and then with any other character.</summary>
internal sealed class ReaderNoise
{
    private const string Resource = "confusions.tsv";

    /// <summary>Characters of a hundred that are read wrongly: what <c>lines</c> measures.</summary>
    private const double ErrorRate = 0.028;

    /// <summary>The part of errors that are of no kind seen before.</summary>
    private const double Unseen = 0.1;

    private readonly Random _random;
    private readonly Dictionary<string, List<(string Read, double Count)>> _confusions = [];

    public ReaderNoise(int seed)
    {
        _random = new(seed);
        using var stream = typeof(ReaderNoise).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [{ Length: > 0 } printed, var read, var count])
            {
                (_confusions.TryGetValue(printed, out var list) ? list : _confusions[printed] = []).Add((read, double.Parse(count, CultureInfo.InvariantCulture)));
            }
        }
    }

    /// <summary>The name as it may be read.</summary>
    public string Read(string printed)
    {
        var read = new StringBuilder();
        foreach (var character in printed)
        {
            _ = read.Append(_random.NextDouble() >= ErrorRate ? character.ToString()
                : _random.NextDouble() < Unseen ? ((char)('ア' + _random.Next(80))).ToString()
                : Confused(character.ToString()));
        }

        return read.ToString();
    }

    /// <summary>Characters that the reader was never seen to confuse are read rightly.</summary>
    private string Confused(string character)
    {
        if (!_confusions.TryGetValue(character, out var list))
        {
            return character;
        }

        var at = _random.NextDouble() * list.Sum(pair => pair.Count);
        return list.First(pair => (at -= pair.Count) <= 0 || pair == list[^1]).Read;
    }
}
