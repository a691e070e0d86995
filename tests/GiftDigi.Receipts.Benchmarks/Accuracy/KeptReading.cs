using System.Text.Json;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Benchmarks.Accuracy;

/// <summary>What was read of one rendered receipt before any of it was understood, and its truth.</summary>
/// <param name="Number">The receipt's number in its run.</param>
/// <param name="Layout">The layout's name.</param>
/// <param name="Photo">What is wrong with the photo, or its level.</param>
/// <param name="Font">The font it is set in.</param>
/// <param name="Milliseconds">From bytes to facts.</param>
/// <param name="Truth">Bare values under the names of <c>receipts read</c>.</param>
/// <param name="Pages">One for every receipt found.</param>
internal sealed record KeptReading(
    int Number, string Layout, string Photo, string Font, double Milliseconds, JsonElement Truth, IReadOnlyList<KeptPage> Pages)
{
    /// <summary>What the parser makes of it.</summary>
    public ReceiptReading.Opened Parse()
    {
        var pages = OcrPage.WithoutScraps([.. Pages.Select(page => page.ToPage())]).ToList();
        return new([.. pages.Select(page => ReceiptParser.Parse(page, ReadingRun.Today))], []) { Pages = pages };
    }

    /// <summary>What the parser makes of it, against the truth. Several receipts in one photo of one count as none.</summary>
    public ReceiptScore Score()
    {
        var receipt = Parse().OnlyReceipt ?? new();
        var (values, items) = ReceiptScoring.Score(Truth, receipt);
        return new(Number, Layout, Photo, Font, Milliseconds, values, items);
    }
}
