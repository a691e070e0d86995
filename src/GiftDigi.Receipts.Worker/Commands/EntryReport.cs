using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Parsing;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>What <c>receipts entries --json</c> prints of an entry; null until it is concluded.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="Campaign">What it was entered for.</param>
/// <param name="CampaignVersion">The version of the terms it was decided under.</param>
/// <param name="Entrant">Who entered.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="ConcludedAt">When it was decided.</param>
/// <param name="Verdict">The automatic answer.</param>
/// <param name="Reasons">Why it was not approved, the weightiest first.</param>
/// <param name="Issuance">Whether its issuance is on the queue.</param>
/// <param name="Reader">The reader and its version.</param>
/// <param name="Rules">The version of the rules.</param>
/// <param name="Defects">What is wrong with the photo.</param>
/// <param name="Findings">What every rule concluded.</param>
/// <param name="Receipts">What was read.</param>
internal sealed record EntryReport(
    string Entry,
    string Campaign,
    int? CampaignVersion,
    string Entrant,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ConcludedAt,
    VerdictKind? Verdict,
    IReadOnlyList<Reason>? Reasons,
    string? Issuance,
    string? Reader,
    string? Rules,
    IReadOnlyList<ImageDefect>? Defects,
    IReadOnlyList<Finding>? Findings,
    IReadOnlyList<Receipt>? Receipts);
