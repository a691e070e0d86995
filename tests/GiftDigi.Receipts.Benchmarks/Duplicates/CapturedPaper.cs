using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>One capture as the program knows it.</summary>
internal sealed record CapturedPaper(CaptureName Name, string Layout, PaperFingerprint? Paper)
{
    /// <summary>
    /// Whether the cut took away all that tells it from a neighbour's: no answer can be right then but a person's, and the entry goes to one
    /// in any case, for it is illegible.
    /// </summary>
    public bool IsCutOff => Name.Capture == Capture.Cropped && Paper?[PaperFact.Time] is null && Paper?[PaperFact.Number] is null;

    public static CapturedPaper Of(KeptReading kept)
    {
        var pages = OcrPage.WithoutScraps([.. kept.Pages.Select(page => page.ToPage())]).ToList();
        var reading = new ReceiptReading.Opened([.. pages.Select(page => ReceiptParser.Parse(page, ReadingRun.Today))], []) { Pages = pages };
        return new(CaptureName.Of(kept.Number), kept.Layout, PaperFingerprint.Of(reading));
    }

    /// <summary>What the tests of repeats make of the two: nothing where the one is not found by the other.</summary>
    public PaperLikeness LikenessTo(CapturedPaper other) =>
        Paper is not null && other.Paper is not null && Paper.Keys.Intersect(other.Paper.Keys).Any()
            ? PaperComparison.Of(Paper, other.Paper).Likeness
            : PaperLikeness.Other;
}
