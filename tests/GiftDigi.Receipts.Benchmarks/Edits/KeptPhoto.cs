using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Benchmarks.Edits;

/// <summary>A photo in a file, and what was read of it before any of it was understood.</summary>
/// <param name="File">The image's name.</param>
/// <param name="Pages">One for every receipt found.</param>
/// <param name="Places">Where each page lies in the photo.</param>
internal sealed record KeptPhoto(string File, IReadOnlyList<KeptPage> Pages, IReadOnlyList<KeptPlaces> Places)
{
    public static KeptPhoto Of(string file, ReceiptReading reading)
    {
        var pages = reading is ReceiptReading.Opened opened ? opened.Pages : [];
        return new(file, [.. pages.Select(KeptPage.Of)], [.. pages.Select(page => KeptPlaces.Of(page.Size, page.ToOriginal, page.OriginalSize))]);
    }

    /// <summary>What the parser makes of it.</summary>
    public ReceiptReading.Opened ToReading()
    {
        var pages = Pages.Zip(Places, (page, places) => page.ToPage() with { ToOriginal = places, OriginalSize = places.Original }).ToList();
        return new([.. pages.Select(page => ReceiptParser.Parse(page, ReadingRun.Today))], []) { Pages = pages };
    }
}
