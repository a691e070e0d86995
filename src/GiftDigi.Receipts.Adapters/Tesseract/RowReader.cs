using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Adapters.Tesseract;

/// <summary>
/// Reads one row, stretch by stretch between its wide gaps: all of it with the Japanese engine, then each figure in it again
/// with the English one, which knows no kana to take a digit for.
/// </summary>
internal static class RowReader
{
    /// <summary>A gap this wide, in character heights, parts two words.</summary>
    private const double WordGap = 0.9;

    /// <summary>Bare paper on both sides of what is read, in pixels: engines lose characters at the very edge.</summary>
    private const int Margin = 8;

    /// <summary>The words of the row in pixels of the page; null when nothing in it can be read.</summary>
    internal static OcrLine? Read(GrayPixels page, TextRow row, EnginePair engines)
    {
        var strip = RowStrip.Cut(page, row);
        var words = new List<OcrWord>();
        foreach (var (left, right) in strip.Stretches(WordGap * row.Height))
        {
            var symbols = engines.Japanese.ReadLine(strip.Part(left, right, Margin))
                .ConvertAll(symbol => symbol with { Box = symbol.Box with { X = symbol.Box.X + left - Margin } });
            foreach (var run in Runs(symbols))
            {
                words.Add(run.IsFigure ? Again(strip, run, engines) : run.ToWord());
            }
        }

        var lines = words.Where(word => word.Text.Length > 0).Select(word => word with { Box = strip.OnPage(word.Box) }).ToList();
        return lines.Count == 0 ? null : new(lines);
    }

    private static IEnumerable<SymbolRun> Runs(List<OcrWord> symbols)
    {
        var start = 0;
        for (var i = 1; i <= symbols.Count; i++)
        {
            if (i == symbols.Count || SymbolRun.MayBeFigure(symbols[i]) != SymbolRun.MayBeFigure(symbols[start]))
            {
                yield return new(symbols[start..i]);
                start = i;
            }
        }
    }

    private static OcrWord Again(RowStrip strip, SymbolRun run, EnginePair engines)
    {
        var first = run.ToWord();
        var symbols = engines.Figures.ReadLine(strip.Part(first.Box.X, first.Box.Right, Margin));
        var second = symbols.Count == 0 ? first : new SymbolRun(symbols).ToWord() with { Box = first.Box };
        return second.Text.Any(char.IsAsciiDigit) && second.Confidence >= 0.8 ? second : first;
    }
}
