using System.Text.RegularExpressions;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Screening.Facts;

/// <summary>An amount that begins with nought, or has four digits after a comma, read without doubt: no till prints one. One with too few may be cut off.</summary>
internal static partial class AmountFormTest
{
    private const string Name = "amount-form";

    /// <summary>A doubled digit is the reader's commonest slip, so another reading counts from here on.</summary>
    private const double Likely = 0.01;

    public static IEnumerable<Signal> Look(OcrPage page) => page.Lines
        .Take(ParsingBounds.Lines)
        .SelectMany(line => line.Words.Where(word => IsSure(line, word)))
        .Where(word => Pattern().IsMatch(FoldedText.Of(word.Text).Text))
        .Select(word => new Signal(Name, SignalStrength.Strong, Reason.Altered, "an amount is printed as no till prints one", [page.ToOriginal.Apply(word.Box, page.OriginalSize)]))
        .Take(1);

    /// <summary>Whether the word was read surely, and no likely other reading of its line is free of such amounts.</summary>
    private static bool IsSure(OcrLine line, OcrWord word) =>
        word.Confidence >= WeekdayTest.Sure
        && line.Alternatives.All(other => other.Confidence < Likely || Pattern().IsMatch(FoldedText.Of(other.Text).Text));

    [GeneratedRegex(@"¥\s?(0,\d{3}(?!\d)|\d{1,3},\d{4}(?!\d))", TextPattern.Options, TextPattern.Milliseconds)]
    private static partial Regex Pattern();
}
