using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Screening.Repeats;

/// <summary>An earlier entry beside the one at hand, and what their papers have to do with each other.</summary>
internal sealed record LikePaper(EarlierEntry Earlier, PaperFingerprint Own, PaperFingerprint Other, PaperComparison Comparison)
{
    /// <summary>How like they are.</summary>
    public PaperLikeness Likeness => Comparison.Likeness;

    /// <summary>The earlier entries whose papers can be compared, the likest first, of equals the first entered.</summary>
    public static IEnumerable<LikePaper> In(EntryHistory history) => history.Paper is { } own
        ? history.Earlier
            .Where(earlier => earlier.Paper is not null)
            .Select(earlier => new LikePaper(earlier, own, earlier.Paper!, PaperComparison.Of(own, earlier.Paper!)))
            .OrderByDescending(like => like.Likeness)
            .ThenBy(like => like.Earlier.Entry.Value, StringComparer.Ordinal)
        : [];

    /// <summary>What was seen, in words.</summary>
    public string Describe() => Likeness switch
    {
        PaperLikeness.Same => $"the same purchase as entry {Earlier.Entry}: {Facts(Comparison.Same)}",
        PaperLikeness.Alike => $"like entry {Earlier.Entry}: {(Comparison.Same.Any() ? Facts(Comparison.Same) : "the text of the paper")}{(Comparison.Different.Any() ? $", but {Facts(Comparison.Different)}" : "")}",
        PaperLikeness.Neighbour => $"a neighbour's receipt of the same shop and total is entry {Earlier.Entry}: {Facts(Comparison.Different)}",
        PaperLikeness.Other => $"another purchase is entry {Earlier.Entry}",
    };

    /// <summary>Where on the receipt at hand the facts stand that tell.</summary>
    public IReadOnlyList<PixelBox> Boxes(Receipt receipt) =>
        Evidence.Boxes((Likeness == PaperLikeness.Neighbour ? Comparison.Different : Comparison.Same).Select(fact => Box(fact, receipt)));

    private static PixelBox? Box(PaperFact fact, Receipt receipt) => fact switch
    {
        PaperFact.Issuer => receipt.RegistrationNumber?.Box,
        PaperFact.Phone => receipt.Phone?.Box,
        PaperFact.Day => receipt.PurchaseDate?.Box,
        PaperFact.Time or PaperFact.Second => receipt.PurchaseTime?.Box,
        PaperFact.Total => receipt.Total?.Box,
        PaperFact.Number => receipt.ReceiptNumber?.Box,
        PaperFact.Register => receipt.Register?.Box,
        PaperFact.Payment => receipt.ApprovalNumber?.Box ?? receipt.CashReceived?.Box,
    };

    private static string Name(PaperFact fact) => fact switch
    {
        PaperFact.Issuer => "registration number",
        PaperFact.Phone => "phone",
        PaperFact.Day => "day",
        PaperFact.Time => "time",
        PaperFact.Total => "total",
        PaperFact.Number => "receipt number",
        PaperFact.Register => "register",
        PaperFact.Payment => "payment",
        PaperFact.Second => "second",
    };

    private string Facts(IEnumerable<PaperFact> facts) => string.Join("; ", facts.Select(Fact));

    private string Fact(PaperFact fact)
    {
        var (own, other) = (Own[fact]!.Value.Value, Other[fact]!.Value.Value);
        return own == other ? $"{Name(fact)} {own}" : $"{Name(fact)} {own}, not {other}";
    }
}
