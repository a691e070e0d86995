using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Observing;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Joining;
using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts;

/// <summary>What was read of the file of an entry: a photo, or several shots of one receipt.</summary>
/// <param name="Reading">What it says.</param>
/// <param name="Shown">The upright picture as it may be shown: grey, what is personal black. Null when it could not be read.</param>
internal sealed record PhotoReading(ReceiptReading Reading, GrayPixels? Shown)
{
    /// <summary>The pixels of a single photo; null when it could not be opened, and for several shots.</summary>
    public NormalizedImage? Normalized { get; init; }

    /// <summary>The shots that show one receipt each, of several.</summary>
    public IReadOnlyList<ReadShot> Shots { get; init; } = [];

    /// <summary>Reads a file: makes it readable, reads its lines, hides what is personal in them, and makes facts of them. It keeps nothing.</summary>
    public static async Task<PhotoReading> OfAsync(
        ReceiptImage image, IImageNormalizer normalizer, IReceiptReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        var (files, refusal) = ImageAlbum.Open(image);
        if (refusal is not null)
        {
            return Unreadable(refusal);
        }

        var shots = new List<NormalizedImage>();
        foreach (var file in files)
        {
            switch (await StageTiming.OfAsync(Stage.Normalizing, () => normalizer.NormalizeAsync(file, cancellationToken)))
            {
                case ImagingOutcome.Unreadable unreadable:
                    return Unreadable(files.Count == 1 ? unreadable : unreadable with { Message = $"Shot {shots.Count + 1}: {unreadable.Message}" });
                case ImagingOutcome.Normalized(var normalized):
                    shots.Add(normalized);
                    break;
            }
        }

        return shots is [var only]
            ? await OfAsync(only, reader, today, cancellationToken)
            : await OfAsync(files, shots, reader, today, cancellationToken);
    }

    private static PhotoReading Unreadable(ImagingOutcome.Unreadable refusal) => new(new ReceiptReading.Unreadable(refusal.Error, refusal.Message), null);

    private static async Task<PhotoReading> OfAsync(NormalizedImage image, IReceiptReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            var pages = await StageTiming.OfAsync(Stage.Reading, () => reader.ReadAsync(image, cancellationToken));
            var second = pages.Select(page => page.Second).FirstOrDefault(asked => asked is not null);
            var reading = ReadingOf([.. OcrPage.WithoutScraps(pages)], image.Defects, today) with { Second = second };
            return new(reading, Blackening.Apply(image, reading.Personal.Select(mark => mark.Box))) { Normalized = image };
        }
        catch (TimeoutException exception)
        {
            return new(new ReceiptReading.Unreadable(ImageError.TooSlow, exception.Message), null) { Normalized = image };
        }
    }

    private static async Task<PhotoReading> OfAsync(
        IReadOnlyList<ReceiptImage> files, List<NormalizedImage> shots, IReceiptReader reader, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            var pages = new List<IReadOnlyList<OcrPage>>();
            foreach (var shot in shots)
            {
                // A shot lacks most of what is asked of a receipt: another reader would be asked about each of them, and for nothing.
                pages.Add([.. OcrPage.WithoutScraps(await StageTiming.OfAsync(Stage.Reading, () => reader.First.ReadAsync(shot, cancellationToken)))]);
            }

            return Joined(files, shots, pages, today);
        }
        catch (TimeoutException exception)
        {
            return new(new ReceiptReading.Unreadable(ImageError.TooSlow, exception.Message), null);
        }
    }

    /// <summary>The shots one below the other in one picture; their pages as one where it is certain how they follow on each other.</summary>
    private static PhotoReading Joined(IReadOnlyList<ReceiptImage> files, List<NormalizedImage> shots, List<IReadOnlyList<OcrPage>> pages, DateOnly today)
    {
        var mayJoin = pages.TrueForAll(ofShot => ofShot.Count == 1);
        var order = mayJoin ? ShotJoining.Order([.. pages.Select(ofShot => ofShot[0])]) : [.. Enumerable.Range(0, shots.Count)];
        var stacked = StackedPhoto.Of([.. order.Select(shot => shots[shot])]);
        var placed = order.Zip(stacked.Places, (shot, place) => pages[shot].Select(page => Placed(page, place, stacked.Image.OriginalSize)).ToList()).ToList();
        var joined = mayJoin ? ShotJoining.Join([.. placed.Select(ofShot => ofShot[0])], today) : null;
        var all = placed.SelectMany(ofShot => ofShot).ToList();
        var nothing = all.Count == 0 ? ImageDefect.NoReceiptFound : ImageDefect.ShotsDoNotJoin;
        var reading = joined is null
            ? ReadingOf(all, [.. stacked.Image.Defects.Append(nothing).Distinct()], today)
            : ReadingOf([joined], stacked.Image.Defects, today);

        // Also what the joined page left out is shown.
        var personal = joined is null ? reading.Personal : [.. reading.Personal, .. all.SelectMany(page => PersonalData.Hide(page).Marks)];
        return new(reading with { Personal = personal }, Blackening.Apply(stacked.Image, personal.Select(mark => mark.Box)))
        {
            Shots = joined is null
                ? []
                : [.. order.Zip(stacked.Places, (shot, place) => new ReadShot(files[shot], shots[shot], PersonalData.Hide(pages[shot][0]).Page, place))],
        };
    }

    private static OcrPage Placed(OcrPage page, AffineMap place, PixelSize whole) =>
        page with { ToOriginal = new PixelMapChain(page.ToOriginal, place), OriginalSize = whole, Fields = [] };

    private static ReceiptReading.Opened ReadingOf(IReadOnlyList<OcrPage> pages, IReadOnlyList<ImageDefect> defects, DateOnly today)
    {
        using var parsing = StageTiming.Of(Stage.Parsing);
        var hidden = pages.Select(PersonalData.Hide).ToList();
        return hidden.Count > 0
            ? new ReceiptReading.Opened([.. hidden.Select(read => ReceiptParser.Parse(read.Page, today))], defects)
            {
                Pages = [.. hidden.Select(read => read.Page)],
                Personal = [.. hidden.SelectMany(read => read.Marks)],
            }
            : new ReceiptReading.Opened([], [.. defects.Append(ImageDefect.NoReceiptFound).Distinct()]);
    }
}
