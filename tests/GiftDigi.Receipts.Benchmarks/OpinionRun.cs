using System.Globalization;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Benchmarks;

/// <summary>One opinion on rendered lines and what came of it.</summary>
internal sealed class OpinionRun(SecondOpinion opinion)
{
    public SecondOpinion Opinion => opinion;

    public TextTally All { get; } = new();

    /// <summary>Of amounts, quantities, dates and codes only.</summary>
    public TextTally Figures { get; } = new();

    /// <summary>What it takes, as a part of the time of the first reading.</summary>
    public double Share { get; set; }

    public void Read(LineSheet sheet, DecodedLine[] first)
    {
        var lines = opinion.Improve(sheet.Pixels, sheet.Regions, first, CancellationToken.None);
        for (var i = 0; i < lines.Length; i++)
        {
            All.Add(sheet.Truths[i], lines[i].Text.Trim());
            if (sheet.Kinds[i] is "amount" or "quantity" or "date" or "code")
            {
                Figures.Add(sheet.Truths[i], lines[i].Text.Trim());
            }
        }
    }

    public string Row(TimeSpan own) => string.Create(
        CultureInfo.InvariantCulture,
        $"{opinion.Name}\t{All.Error:P2}\t{All.Exact:P1}\t{Figures.Error:P2}\t{Figures.Exact:P1}\t{(double)opinion.Asked / All.Lines:P0}\t{(own + opinion.Time).TotalMilliseconds / All.Lines:0.0}\t{Share:P1}");
}
