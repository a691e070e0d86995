using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Entries;

/// <summary>Which entries are wanted; what is null is not asked.</summary>
/// <param name="Campaign">Of this campaign.</param>
/// <param name="Verdict">With this verdict.</param>
/// <param name="After">Received after this one: the cursor of a paged listing.</param>
public sealed record EntryFilter(CampaignId? Campaign = null, VerdictKind? Verdict = null, EntryId? After = null)
{
    /// <summary>Only those whose verdict no other entry answers.</summary>
    public bool IsUnanswered { get; init; }

    /// <summary>Of this entrant.</summary>
    public EntrantId? Entrant { get; init; }

    /// <summary>Received on this day or later, in Japan.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Received on this day or earlier, in Japan.</summary>
    public DateOnly? To { get; init; }

    /// <summary>With this among the reasons.</summary>
    public Reason? Reason { get; init; }

    /// <summary>With this text in the name of a shop as read, in NFKC; capitals and small letters are the same.</summary>
    public string? Merchant { get; init; }

    /// <summary>With the participating product of this id, or with this text in the name of an item, as for <see cref="Merchant"/>.</summary>
    public string? Product { get; init; }

    /// <summary>Decided by this person.</summary>
    public ReviewerId? Reviewer { get; init; }

    /// <summary>With this text in the version of the reader.</summary>
    public string? Reader { get; init; }

    /// <summary>Only those with a verdict.</summary>
    public bool IsConcluded { get; init; }

    /// <summary>The earliest moment of reception.</summary>
    public DateTimeOffset? ReceivedFrom => From is { } day ? JapanTime.StartOf(day) : null;

    /// <summary>The moment before which it was received.</summary>
    public DateTimeOffset? ReceivedBefore => To is { } day && day < DateOnly.MaxValue ? JapanTime.StartOf(day.AddDays(1)) : null;

    /// <summary>Whether an entry is wanted.</summary>
    public bool Accepts(EntryRecord record)
    {
        var (entry, conclusion) = (record.Entry, record.Conclusion);
        return (Campaign is null || entry.Campaign == Campaign)
            && IsOfPeople(record)
            && (After is null || string.CompareOrdinal(entry.Id.Value, After.Value.Value) > 0)
            && (!IsUnanswered || record.AnsweredBy is null)
            && IsInPeriod(entry.ReceivedAt)
            && (!AsksOfConclusion || (conclusion is not null && Accepts(conclusion)));
    }

    private bool IsOfPeople(EntryRecord record) =>
        (Entrant is null || record.Entry.Entrant == Entrant) && (Reviewer is null || record.Review?.Reviewer == Reviewer);

    private bool AsksOfConclusion =>
        IsConcluded || Verdict is not null || Reason is not null || Merchant is not null || Product is not null || Reader is not null;

    private bool IsInPeriod(DateTimeOffset moment) =>
        (ReceivedFrom is null || moment >= ReceivedFrom) && (ReceivedBefore is null || moment < ReceivedBefore);

    private bool Accepts(Conclusion conclusion) =>
        (Verdict is null || conclusion.Verdict.Kind == Verdict)
        && (Reason is not { } reason || conclusion.Verdict.Reasons.Contains(reason))
        && (Merchant is null || conclusion.Receipts.Any(receipt => Holds(receipt.Merchant?.Value, Merchant)))
        && (Product is null || ShowsProduct(conclusion, Product))
        && (Reader is null || conclusion.ReaderVersion.Contains(Reader, StringComparison.Ordinal));

    private static bool ShowsProduct(Conclusion conclusion, string product) =>
        conclusion.Products.Contains(product, StringComparer.Ordinal)
        || conclusion.Receipts.SelectMany(receipt => receipt.Items).Any(item => Holds(item.Description?.Value, product));

    private static bool Holds(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) ?? false;
}
