using System.Globalization;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Counts errors of decoded lines.</summary>
internal sealed class DecodingTally
{
    private const int Bins = 5;
    private readonly (int Lines, int Exact, double Confidence)[] _bins = new (int, int, double)[Bins];
    private readonly TextTally _texts = new();
    private int _among;

    public int Lines => _texts.Lines;

    public double CharacterError => _texts.Error;

    public double Exact => _texts.Exact;

    /// <summary>Share of lines that are right in the best reading or an alternative.</summary>
    public double Among => (double)_among / Math.Max(1, Lines);

    /// <summary>How far confidence lies from the share of exact lines, on average over lines in bins of equal width (expected calibration error).</summary>
    public double Miscalibration => _bins.Sum(bin => Math.Abs(bin.Confidence - bin.Exact)) / Math.Max(1, Lines);

    public string Reliability => string.Join(' ', _bins.Select(bin => string.Create(
        CultureInfo.InvariantCulture, $"{bin.Confidence / Math.Max(1, bin.Lines):0.00}:{(double)bin.Exact / Math.Max(1, bin.Lines):0.00}({bin.Lines})")));

    public void Add(string truth, DecodedLine line)
    {
        _texts.Add(truth, LineLabel.Of(line.Text));
        var exact = truth == LineLabel.Of(line.Text);
        _among += exact || line.Alternatives.Any(alternative => LineLabel.Of(alternative.Text) == truth) ? 1 : 0;
        ref var bin = ref _bins[Math.Min(Bins - 1, (int)(line.Confidence * Bins))];
        bin = (bin.Lines + 1, bin.Exact + (exact ? 1 : 0), bin.Confidence + line.Confidence);
    }
}
