using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>What <c>receipts audit query</c> says of one verdict.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="CampaignVersion">The version of the terms it was decided under.</param>
/// <param name="Entrant">Who entered.</param>
/// <param name="ReceivedAt">When it was received, by the clocks of Japan.</param>
/// <param name="DecidedAt">When it was decided, by the clocks of Japan.</param>
/// <param name="Verdict">The automatic answer.</param>
/// <param name="Reasons">Why it was not approved, the weightiest first.</param>
/// <param name="Merchant">The shop as read from the first receipt; null where not legible.</param>
/// <param name="PurchaseDate">The day of purchase on it; null where not legible.</param>
/// <param name="Total">Its total in yen; null where not legible.</param>
/// <param name="Products">The ids of the participating products it shows or may show.</param>
/// <param name="Reviewer">Who decided it; null when no person did.</param>
/// <param name="Review">What that person decided.</param>
/// <param name="ReviewReasons">Why it was rejected by that person, the weightiest first.</param>
/// <param name="Reader">The reader and its version.</param>
/// <param name="Rules">The version of the rules.</param>
internal sealed record VerdictLine(
    string Entry,
    string Campaign,
    int CampaignVersion,
    string Entrant,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? DecidedAt,
    VerdictKind Verdict,
    IReadOnlyList<Reason> Reasons,
    string? Merchant,
    DateOnly? PurchaseDate,
    int? Total,
    IReadOnlyList<string> Products,
    string? Reviewer,
    ReviewAnswer? Review,
    IReadOnlyList<Reason> ReviewReasons,
    string Reader,
    string Rules)
{
    /// <summary>The line of a verdict.</summary>
    public static VerdictLine Of(VerdictSummary verdict) => new(
        verdict.Entry.Value, verdict.Campaign.Value, verdict.CampaignVersion, verdict.Entrant.Value,
        JapanTime.At(verdict.ReceivedAt), verdict.DecidedAt is { } at ? JapanTime.At(at) : null,
        verdict.Verdict, verdict.Reasons,
        verdict.Merchant, verdict.PurchaseDate, verdict.Total?.Yen, verdict.Products,
        verdict.Reviewer?.Value, verdict.Review, verdict.ReviewReasons,
        verdict.ReaderVersion, verdict.RulesVersion);
}
