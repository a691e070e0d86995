using System.Text.Json;
using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Benchmarks.Duplicates;

/// <summary>One capture as the program knows it.</summary>
/// <param name="Name">What it is a capture of.</param>
/// <param name="Layout">The layout's name.</param>
/// <param name="Minute">What the paper says (<c>10:15</c>), legible or not.</param>
/// <param name="Paper">What was read; null where that is no receipt.</param>
internal sealed record CapturedPaper(CaptureName Name, string Layout, string? Minute, PaperFingerprint? Paper)
{
    private const int CharactersOfMinute = 5;

    public static CapturedPaper Of(KeptReading kept)
    {
        var pages = OcrPage.WithoutScraps([.. kept.Pages.Select(page => page.ToPage())]).ToList();
        var reading = new ReceiptReading.Opened([.. pages.Select(page => ReceiptParser.Parse(page, ReadingRun.Today))], []) { Pages = pages };
        return new(CaptureName.Of(kept.Number), kept.Layout, MinuteOf(kept.Truth), PaperFingerprint.Of(reading));
    }

    /// <summary>
    /// Whether a cut took away what tells this paper from a neighbour's, so that the two photos have nothing in common that differs: no
    /// answer can be right then but a person's.
    /// </summary>
    public bool IsCutOffFrom(CapturedPaper neighbour) =>
        (Name.Capture == Capture.Cropped || neighbour.Name.Capture == Capture.Cropped)
        && !BothShow(PaperFact.Number, neighbour)
        && !(Minute != neighbour.Minute && BothShow(PaperFact.Time, neighbour));

    /// <summary>What the tests of repeats make of the two: nothing where the one is not found by the other.</summary>
    public PaperLikeness LikenessTo(CapturedPaper other) =>
        Paper is not null && other.Paper is not null && Paper.Keys.Intersect(other.Paper.Keys).Any()
            ? PaperComparison.Of(Paper, other.Paper).Likeness
            : PaperLikeness.Other;

    private bool BothShow(PaperFact fact, CapturedPaper other) => Paper?[fact] is not null && other.Paper?[fact] is not null;

    private static string? MinuteOf(JsonElement truth) => truth.GetProperty("purchaseTime").GetString()?[..CharactersOfMinute];
}
