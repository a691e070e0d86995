using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>
/// What entries are asked for, and nothing else: a million of these rows are looked through in a fraction of a second, so that no
/// combination of questions needs an index of its own. The conclusion is the truth.
/// </summary>
internal sealed class SearchedEntryRow
{
    public required string EntryId { get; init; }

    public required string CampaignId { get; init; }

    public required string EntrantId { get; init; }

    /// <summary>The day of reception in Japan, as its number.</summary>
    public required int ReceivedDay { get; init; }

    /// <summary>Null while it waits.</summary>
    public VerdictKind? Verdict { get; init; }

    /// <summary>As <see cref="StoredWords"/>.</summary>
    public string? Reasons { get; init; }

    /// <summary>The folded names of the shops, a line each.</summary>
    public string? Merchants { get; init; }

    /// <summary>The ids of participating products, as <see cref="StoredWords"/>.</summary>
    public string? Products { get; init; }

    public string? Reviewer { get; init; }

    /// <summary>The <see cref="SearchedNameRow"/> of the reader's version.</summary>
    public long? ReaderId { get; init; }

    public static SearchedEntryRow Of(EntryRecord record, long? readerId)
    {
        var (entry, conclusion) = (record.Entry, record.Conclusion);
        return new()
        {
            EntryId = entry.Id.Value,
            CampaignId = entry.Campaign.Value,
            EntrantId = entry.Entrant.Value,
            ReceivedDay = JapanTime.DayOf(entry.ReceivedAt).DayNumber,
            Verdict = conclusion?.Verdict.Kind,
            Reasons = StoredWords.Write(conclusion?.Verdict.Reasons ?? []),
            Merchants = SearchedText.Lines(conclusion?.Receipts.Select(receipt => receipt.Merchant?.Value) ?? []),
            Products = StoredWords.Write(conclusion?.Products ?? []),
            Reviewer = record.Review?.Reviewer.Value,
            ReaderId = readerId,
        };
    }
}
