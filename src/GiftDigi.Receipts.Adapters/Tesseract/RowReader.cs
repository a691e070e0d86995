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
            Tidy(symbols, strip);
            words.AddRange(Join(Runs(symbols, strip, right, row.Height), strip, engines));
        }

        return words.Count == 0 ? null : new([.. words.Select(word => word with { Box = strip.OnPage(word.Box) })]);
    }

    /// <summary>
    /// Takes out characters that were seen where nothing is printed, and the second of two readings of a mark; makes a
    /// character of the yen sign's shape at the head of a figure one.
    /// </summary>
    private static void Tidy(List<OcrWord> symbols, RowStrip strip)
    {
        symbols.RemoveAll(symbol => !strip.HasPrint(symbol.Box.X, symbol.Box.Right));
        if (symbols is [{ Text: "*" }, { Text: "※" }, ..])
        {
            symbols.RemoveAt(0);
        }

        for (var i = 0; i < symbols.Count - 1; i++)
        {
            var isHead = i == 0 || symbols[i - 1].Text is "-" or "*" or "※";
            if (isHead && symbols[i].Text is "半" or "学" or "羊" or "ギ" && char.IsAsciiDigit(symbols[i + 1].Text[0]))
            {
                symbols[i] = symbols[i] with { Text = "¥" };
            }
        }
    }

    /// <summary>Characters that may be figures and characters that may not, in turns, each with where it begins and ends.</summary>
    private static IEnumerable<SymbolRun> Runs(List<OcrWord> symbols, RowStrip strip, int end, double height)
    {
        var start = 0;
        for (var i = 1; i <= symbols.Count; i++)
        {
            if (i == symbols.Count || SymbolRun.IsYen(symbols[i]) || SymbolRun.MayBeFigure(symbols[i]) != SymbolRun.MayBeFigure(symbols[start]))
            {
                // Tesseract is vague about where a character ends, less so about where the next begins, seldom before it does.
                var reach = (int)(height / 2);
                var left = strip.GapBefore(symbols[start].Box.X, reach);
                var right = i == symbols.Count ? end : strip.GapBefore(symbols[i].Box.X, reach);
                yield return new(symbols[start..i], left, Math.Max(left + 1, right));
                start = i;
            }
        }
    }

    /// <summary>Runs become one word again, but for an amount, which begins one of its own.</summary>
    private static List<OcrWord> Join(IEnumerable<SymbolRun> runs, RowStrip strip, EnginePair engines)
    {
        var words = new List<OcrWord>();
        foreach (var run in runs)
        {
            var word = run.IsFigure ? Again(strip, run, engines) : run.ToWord();
            if (words.Count == 0 || (word.Text[0] == '¥' && char.IsLetterOrDigit(words[^1].Text[^1])))
            {
                words.Add(word);
                continue;
            }

            var (last, sum) = (words[^1], words[^1].Text.Length + word.Text.Length);
            words[^1] = new(
                word.Text[0] == '¥' ? last.Text.TrimEnd('¥') + word.Text : last.Text + word.Text,
                last.Box.Union(word.Box),
                ((last.Confidence * last.Text.Length) + (word.Confidence * word.Text.Length)) / sum);
        }

        return words;
    }

    private static OcrWord Again(RowStrip strip, SymbolRun run, EnginePair engines)
    {
        var first = run.ToWord();
        var symbols = engines.Figures.ReadLine(strip.Part(run.Left, run.Right, Margin));
        var second = symbols.Count == 0 ? first : new SymbolRun(symbols, run.Left, run.Right).ToWord() with { Box = first.Box };
        return FigureFusion.Fuse(first, second);
    }
}
