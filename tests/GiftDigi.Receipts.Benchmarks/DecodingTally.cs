using System.Globalization;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Counts errors of decoded lines.</summary>
internal sealed class DecodingTally
{
    private const int Bins = 5;
    private readonly (int Lines, int Exact, double Confidence)[] _bins = new (int, int, double)[Bins];
    private int _characters;
    private int _errors;
    private int _among;

    public int Lines => _bins.Sum(bin => bin.Lines);

    public double CharacterError => (double)_errors / Math.Max(1, _characters);

    public double Exact => (double)_bins.Sum(bin => bin.Exact) / Math.Max(1, Lines);

    /// <summary>Share of lines that are right in the best reading or an alternative.</summary>
    public double Among => (double)_among / Math.Max(1, Lines);

    /// <summary>How far confidence lies from the share of exact lines, on average over lines in bins of equal width (expected calibration error).</summary>
    public double Miscalibration => _bins.Sum(bin => Math.Abs(bin.Confidence - bin.Exact)) / Math.Max(1, Lines);

    public string Reliability => string.Join(' ', _bins.Select(bin => string.Create(
        CultureInfo.InvariantCulture, $"{bin.Confidence / Math.Max(1, bin.Lines):0.00}:{(double)bin.Exact / Math.Max(1, bin.Lines):0.00}({bin.Lines})")));

    public void Add(string truth, DecodedLine line)
    {
        _characters += truth.Length;
        _errors += Distance(truth, line.Text);
        var exact = truth == line.Text;
        _among += exact || line.Alternatives.Any(alternative => alternative.Text == truth) ? 1 : 0;
        ref var bin = ref _bins[Math.Min(Bins - 1, (int)(line.Confidence * Bins))];
        bin = (bin.Lines + 1, bin.Exact + (exact ? 1 : 0), bin.Confidence + line.Confidence);
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var character in one)
        {
            var diagonal = row[0]++;
            for (var index = 0; index < other.Length; index++)
            {
                var cost = Math.Min(diagonal + (character == other[index] ? 0 : 1), Math.Min(row[index], row[index + 1]) + 1);
                (diagonal, row[index + 1]) = (row[index + 1], cost);
            }
        }

        return row[^1];
    }
}
