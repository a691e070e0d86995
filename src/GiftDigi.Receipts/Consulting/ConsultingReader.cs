using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Consulting;

/// <summary>
/// Reads with one reader, and asks another where that is not enough. The first reading stands whatever becomes of the second, and says
/// what became of it.
/// </summary>
/// <param name="first">The reader that costs nothing; it ends with this one.</param>
/// <param name="second">The other one; it ends with this one.</param>
/// <param name="policy">When it is asked.</param>
/// <param name="clock">Tells the day.</param>
public sealed class ConsultingReader(IReceiptReader first, IReceiptReader second, ConsultingPolicy policy, TimeProvider clock) : IReceiptReader, IDisposable
{
    /// <inheritdoc/>
    public string Version => first.Version;

    /// <inheritdoc/>
    public IReceiptReader First => first;

    /// <inheritdoc/>
    public IReceiptReader OnAccountOf(CampaignId campaign) => new ConsultingReader(first.OnAccountOf(campaign), second.OnAccountOf(campaign), policy, clock);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OcrPage>> ReadAsync(NormalizedImage image, CancellationToken cancellationToken)
    {
        var pages = OcrPage.WithoutScraps(await first.ReadAsync(image, cancellationToken)).ToList();
        var hidden = pages.ConvertAll(PersonalData.Hide);
        if (!IsAsked([.. hidden.Select(read => read.Page)], image))
        {
            return pages;
        }

        var shown = policy.Blackens ? image with { Pixels = Blackening.Apply(image, hidden.SelectMany(read => read.Marks).Select(mark => mark.Box)) } : image;
        var (others, failure) = await AskAsync(shown, cancellationToken);
        return Join(pages, others, new(second.Version, failure, Page: null), image);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (first as IDisposable)?.Dispose();
        (second as IDisposable)?.Dispose();
    }

    private bool IsAsked(IReadOnlyList<OcrPage> pages, NormalizedImage image)
    {
        var today = JapanTime.DayOf(clock.GetUtcNow());
        return policy.Always || Doubts.About([.. pages.Select(page => ReceiptParser.Parse(page, today))], image.Defects, policy.Certainty).Count > 0;
    }

    private async Task<(IReadOnlyList<OcrPage> Pages, ReaderFailure? Failure)> AskAsync(NormalizedImage image, CancellationToken cancellationToken)
    {
        try
        {
            return ([.. OcrPage.WithoutScraps(await second.ReadAsync(image, cancellationToken))], null);
        }
        catch (ReaderUnavailableException exception)
        {
            return ([], exception.Failure);
        }
        catch (TimeoutException)
        {
            return ([], ReaderFailure.TooSlow);
        }
    }

    /// <summary>Each page of the first reader with the one of the other that has most lines, where the first saw one receipt; the other's pages where it saw none.</summary>
    private static IReadOnlyList<OcrPage> Join(List<OcrPage> pages, IReadOnlyList<OcrPage> others, SecondOpinion asked, NormalizedImage image) => (pages, others) switch
    {
        ([], []) => [new(image.OriginalSize, AffineMap.Identity, image.OriginalSize, []) { Second = asked }],
        ([], _) => [.. others.Select(page => page with { Second = asked with { IsAlone = true } })],
        ([var only], _) => [only with { Second = asked with { Page = others.MaxBy(page => page.Lines.Count) } }],
        _ => [.. pages.Select(page => page with { Second = asked })],
    };
}
