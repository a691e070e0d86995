using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Entries;

/// <summary>What a list of verdicts says of one, without what it was made of.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="CampaignVersion">The version of the terms it was decided under.</param>
/// <param name="Entrant">Who entered.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DecidedAt">When it was decided; null when that was not kept.</param>
/// <param name="Verdict">The automatic answer.</param>
/// <param name="Reasons">Why it was not approved, the weightiest first.</param>
/// <param name="ReaderVersion">The reader that read it.</param>
/// <param name="RulesVersion">The rules that decided it.</param>
public sealed record VerdictSummary(
    EntryId Entry,
    CampaignId Campaign,
    int CampaignVersion,
    EntrantId Entrant,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DecidedAt,
    VerdictKind Verdict,
    IReadOnlyList<Reason> Reasons,
    string ReaderVersion,
    string RulesVersion)
{
    /// <summary>The shop as read from the first receipt; null where not legible.</summary>
    public string? Merchant { get; init; }

    /// <summary>The day of purchase on it; null where not legible.</summary>
    public DateOnly? PurchaseDate { get; init; }

    /// <summary>Its total; null where not legible.</summary>
    public Money? Total { get; init; }

    /// <summary>The ids of the participating products it shows or may show.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Who decided it; null when no person did.</summary>
    public ReviewerId? Reviewer { get; init; }

    /// <summary>What that person decided.</summary>
    public ReviewAnswer? Review { get; init; }

    /// <summary>Why it was rejected by that person, the weightiest first.</summary>
    public IReadOnlyList<Reason> ReviewReasons { get; init; } = [];

    /// <summary>The summary of an entry; null while it has no verdict.</summary>
    public static VerdictSummary? Of(EntryRecord record)
    {
        if (record.Conclusion is not { } conclusion)
        {
            return null;
        }

        var (entry, review) = (record.Entry, record.Review);
        var receipt = conclusion.Receipts is [var first, ..] ? first : new Receipt();
        return new(
            entry.Id, entry.Campaign, conclusion.CampaignVersion, entry.Entrant, entry.ReceivedAt, record.ConcludedAt,
            conclusion.Verdict.Kind, conclusion.Verdict.Reasons, conclusion.ReaderVersion, conclusion.RulesVersion)
        {
            Merchant = receipt.Merchant?.Value,
            PurchaseDate = receipt.PurchaseDate?.Value,
            Total = receipt.Total?.Value,
            Products = conclusion.Products,
            Reviewer = review?.Reviewer,
            Review = review?.Answer,
            ReviewReasons = review?.Reasons ?? [],
        };
    }
}
