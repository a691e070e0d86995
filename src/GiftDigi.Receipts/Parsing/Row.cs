using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Reading.Decoding;

namespace GiftDigi.Receipts.Parsing;

/// <summary>One printed row across the whole paper: what stands at the left and the amount at the right together.</summary>
internal sealed class Row
{
    private readonly OcrPage _page;
    private readonly FoldedText _folded;
    private readonly IReadOnlyList<RowWord> _words;

    public Row(OcrPage page, FoldedText folded, IReadOnlyList<RowWord> words)
    {
        (_page, _folded, _words) = (page, folded, words);
        Numeric = NumericText.Of(folded.Text);
        Box = PixelBox.Around(words.Select(word => word.Word.Box));
        Height = Median(words.Select(word => word.Word.Box.Height));
        Amounts = PrintedAmount.FindAll(Numeric);
        Amount = Amounts.FirstOrDefault(amount => amount.EndsRow);
        Label = Compact(Text[..(Amount?.Start ?? Text.Length)]);
    }

    /// <summary>The folded text.</summary>
    public string Text => _folded.Text;

    /// <summary>The folded text, letters that stand for digits put right; as long as <see cref="Text"/>.</summary>
    public string Numeric { get; }

    /// <summary>In pixels of the normalised image.</summary>
    public PixelBox Box { get; }

    /// <summary>Usual height of its words, in pixels of the normalised image.</summary>
    public int Height { get; }

    /// <summary>The widest space between two neighbouring words, in pixels of the normalised image.</summary>
    public int WidestGap => _words.Zip(_words.Skip(1), (left, right) => right.Word.Box.X - left.Word.Box.Right).DefaultIfEmpty().Max();

    /// <summary>Every amount in it, left to right.</summary>
    public IReadOnlyList<PrintedAmount> Amounts { get; }

    /// <summary>The amount it ends with.</summary>
    public PrintedAmount? Amount { get; }

    /// <summary>What stands before the amount, without spaces.</summary>
    public string Label { get; }

    /// <summary>How likely the least likely line in it is right as a whole, 0 to 1.</summary>
    public double LineConfidence => _words.Min(word => _page.Lines[word.Line].Confidence);

    /// <summary>Other readings of the lines in it, each of a whole line.</summary>
    public IEnumerable<DecodedAlternative> OtherLines =>
        _words.Select(word => word.Line).Distinct().SelectMany(line => _page.Lines[line].Alternatives).Take(ParsingBounds.OtherReadings);

    /// <summary>What is printed there.</summary>
    public string Printed(int start, int length) => _folded.Printed(start, length);

    /// <summary>The row in two, wherever a space allows it.</summary>
    public IEnumerable<(Row Left, Row Right)> Halves() => Enumerable.Range(1, Math.Max(0, _words.Count - 1))
        .Where(word => Text[_words[word].Start - 1] == ' ')
        .Select(word => (Join(_words.Take(word)), Join(_words.Skip(word))));

    /// <summary>The parts of words that stand there.</summary>
    public IEnumerable<WordPart> PartsOf(int start, int length)
    {
        foreach (var word in _words.Where(word => word.Start < start + length && word.End > start))
        {
            var own = FoldedText.Of(word.Word.Text);
            var from = own.SourceOf(Math.Clamp(start - word.Start, 0, own.Text.Length));
            var to = own.SourceOf(Math.Clamp(start + length - word.Start, 0, own.Text.Length));
            yield return new(word.Line, word.Word, from, to - from);
        }
    }

    /// <summary>A value that stands in part of the row.</summary>
    public ReadValue<T> Read<T>(T value, int start, int length)
        where T : notnull
    {
        var words = _words.Where(word => word.Start < start + length && word.End > start).ToList();
        if (words.Count == 0)
        {
            words = [.. _words];
        }

        var box = PixelBox.Around(words.Select(word => word.Word.Box));
        var confidence = words.Average(word => double.IsFinite(word.Word.Confidence) ? Math.Clamp(word.Word.Confidence, 0, 1) : 0);
        return new(value, confidence, Inferred: false, _page.ToOriginal.Apply(box, _page.OriginalSize))
        {
            Lines = [.. words.Select(word => word.Line).Distinct().Order()],
        };
    }

    /// <summary>
    /// The text in part of the row. No text is surer than its line: words of a line that is hardly likely may each look sure.
    /// </summary>
    public ReadValue<string> ReadText(int start, int length)
    {
        var read = Read(Printed(start, length), start, length);
        return read with { Confidence = Math.Min(read.Confidence, ConfidenceTable.OfLine(read.Lines.Min(line => _page.Lines[line].Confidence))) };
    }

    /// <summary>A value that stands where <paramref name="amount"/> does.</summary>
    public ReadValue<T> Read<T>(T value, PrintedAmount amount)
        where T : notnull => Read(value, amount.Start, amount.Length);

    /// <summary>What other readings of the lines in part of the row say, folded, the likeliest of each line first.</summary>
    public IEnumerable<string> OtherReadings(int start, int length) => _words
        .Where(word => word.Start < start + length && word.End > start)
        .Select(word => word.Line)
        .Distinct()
        .SelectMany(line => _page.Lines[line].Alternatives.Take(ParsingBounds.AlternativesPerLine))
        .Select(alternative => NumericText.Of(FoldedText.Of(alternative.Text).Text));

    /// <summary>A value the whole row says.</summary>
    public ReadValue<T> Read<T>(T value)
        where T : notnull => Read(value, 0, Text.Length);

    private Row Join(IEnumerable<RowWord> words) => RowBuilder.Join(_page, words.Select(word => (word.Word, word.Line)));

    private static string Compact(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static int Median(IEnumerable<int> heights)
    {
        var ordered = heights.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
