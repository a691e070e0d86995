using GiftDigi.Receipts.Parsing.Privacy;
using GiftDigi.Receipts.Reading;

namespace GiftDigi.Receipts.Parsing.Joining;

/// <summary>
/// Makes one page of the pages of the shots of a receipt. What two shots both show is taken once. Where it is not certain how they overlap,
/// the receipt's own sums must prove one way, and that one alone; else they are not joined.
/// </summary>
internal static class ShotJoining
{
    /// <summary>Ways to join all shots that are tried at most.</summary>
    private const int MostWays = 150;

    /// <summary>
    /// The order in which the shots follow on each other: the one given, unless another one alone is certain.
    /// </summary>
    /// <param name="pages">The page of each shot.</param>
    public static IReadOnlyList<int> Order(IReadOnlyList<OcrPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var rows = pages.Select(PageRow.Of).ToList();
        var given = Enumerable.Range(0, pages.Count).ToList();
        var follows = given.Select(upper => given.Select(lower => upper != lower && SeamFinder.Certain(SeamFinder.Find(rows[upper], rows[lower])) is not null).ToList()).ToList();
        if (Follows(given))
        {
            return given;
        }

        var others = Orders([], given).Where(Follows).Take(2).ToList();
        return others is [var only] ? only : given;

        bool Follows(IReadOnlyList<int> order) => order.Zip(order.Skip(1)).All(pair => follows[pair.First][pair.Second]);
    }

    /// <summary>The one page of the shots; null when it is not certain what it is.</summary>
    /// <param name="pages">The page of each shot, the top of the receipt first.</param>
    /// <param name="today">The day in Japan.</param>
    public static OcrPage? Join(IReadOnlyList<OcrPage> pages, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var receipts = pages.Select(page => ReceiptParser.Parse(PersonalData.Hide(page).Page, today)).ToList();
        if (Differ(receipts))
        {
            return null;
        }

        var rows = pages.Select(PageRow.Of).ToList();
        var seams = rows.Zip(rows.Skip(1), SeamFinder.Find).ToList();
        var certain = seams.Select(SeamFinder.Certain).ToList();
        var joints = seams.Zip(certain, (possible, only) => only is not null ? [only] : (IReadOnlyList<Seam?>)[null, .. possible.Where(seam => seam.IsPossible)]).ToList();
        if (joints.Aggregate(1L, (ways, joint) => ways * joint.Count) > MostWays)
        {
            return null;
        }

        var ways = Ways([], joints).Select(way => Parts(pages, rows, way)).OfType<IReadOnlyList<(OcrPage Page, IReadOnlyList<PageRow> Rows)>>().ToList();
        if (certain.TrueForAll(seam => seam is not null))
        {
            return ways is [var only] && !IsRefuted(JoinedPage.Of(only), today) ? JoinedPage.Of(only) : null;
        }

        var unsure = Enumerable.Range(1, certain.Count).Where(after => certain[after - 1] is null).ToList();
        var proven = ways.Where(way => JoinProof.Proves(way, unsure, today)).Take(2).ToList();
        return proven is [var proof] ? JoinedPage.Of(proof) : null;
    }

    /// <summary>Whether two shots name different shops, or different purchases.</summary>
    private static bool Differ(IReadOnlyList<Receipt> receipts) =>
        receipts.Select(receipt => receipt.RegistrationNumber?.Value).OfType<RegistrationNumber>().Distinct().Count() > 1
        || receipts.Where(receipt => receipt is { PurchaseDate: not null, PurchaseTime: not null }).Select(receipt => (receipt.PurchaseDate!.Value, receipt.PurchaseTime!.Value)).Distinct().Count() > 1;

    private static bool IsRefuted(OcrPage joined, DateOnly today) =>
        ReceiptArithmetic.Check(ReceiptParser.Parse(PersonalData.Hide(joined).Page, today)).State == ArithmeticState.Inconsistent;

    /// <summary>The rows that are kept of each shot; null when the shots would have to go back.</summary>
    private static List<(OcrPage Page, IReadOnlyList<PageRow> Rows)>? Parts(IReadOnlyList<OcrPage> pages, List<IReadOnlyList<PageRow>> rows, IReadOnlyList<Seam?> way)
    {
        var parts = new List<(OcrPage, IReadOnlyList<PageRow>)>();
        var from = 0;
        for (var shot = 0; shot < pages.Count; shot++)
        {
            var (to, next) = (rows[shot].Count, 0);
            if (shot < way.Count && way[shot] is { } seam)
            {
                if (seam.Cut(rows[shot], rows[shot + 1], from) is not { } cut)
                {
                    return null;
                }

                (to, next) = cut;
            }

            parts.Add((pages[shot], [.. rows[shot].Skip(from).Take(to - from)]));
            from = next;
        }

        return parts;
    }

    private static IEnumerable<IReadOnlyList<Seam?>> Ways(IReadOnlyList<Seam?> chosen, IReadOnlyList<IReadOnlyList<Seam?>> joints) => chosen.Count == joints.Count
        ? [chosen]
        : joints[chosen.Count].SelectMany(seam => Ways([.. chosen, seam], joints));

    private static IEnumerable<IReadOnlyList<int>> Orders(IReadOnlyList<int> chosen, List<int> left) => left.Count == 0
        ? [chosen]
        : left.SelectMany(next => Orders([.. chosen, next], [.. left.Where(other => other != next)]));
}
