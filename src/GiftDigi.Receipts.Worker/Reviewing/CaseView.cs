using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>All that a person needs to decide an entry.</summary>
/// <param name="Record">The entry.</param>
/// <param name="Case">How far people have come with it.</param>
/// <param name="Campaign">The terms that it was decided under.</param>
public sealed record CaseView(EntryRecord Record, ReviewCase Case, Campaign Campaign)
{
    private static readonly FindingState[] Weighty = [FindingState.Broken, FindingState.Unclear, FindingState.Met];

    /// <summary>Size of the upright original in pixels; null when there is no photo to show.</summary>
    public PixelSize? PhotoSize { get; init; }

    /// <summary>The entries that signals are about.</summary>
    public IReadOnlyList<EntryRecord> Others { get; init; } = [];

    /// <summary>What the entrant sent before, the newest first.</summary>
    public IReadOnlyList<EntryRecord> Earlier { get; init; } = [];

    /// <summary>The fields that hold what cannot be printed there.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What was wrong with a decision that was not taken; null when nothing was.</summary>
    public Web.LocalText? Fault { get; init; }

    /// <summary>Whether the person who looks may decide: they hold it, and it waits.</summary>
    public bool IsMine { get; init; }

    /// <summary>By when the entrant is promised an answer.</summary>
    public DateTimeOffset Promised { get; init; }

    /// <summary>The one receipt that was read; an empty one where there is none, or more than one.</summary>
    public Receipt Receipt => field ??= Record.Conclusion?.Reading.OnlyReceipt ?? new();

    /// <summary>The same as it was put right.</summary>
    public Receipt Corrected => field ??= Corrections.Apply(Receipt, Case.Corrections);

    /// <summary>The verdict on what was put right; on what was read where nothing was.</summary>
    public Verdict? Verdict => field ??= (Case.Corrections.Count > 0 ? Corrections.Decide(Record, Campaign, Case.Corrections) ?? Record.Conclusion : Record.Conclusion)?.Verdict;

    /// <summary>Findings, the broken and unclear ones first.</summary>
    public IReadOnlyList<Finding> Findings => [.. (Verdict?.Findings ?? []).OrderBy(finding => Array.IndexOf(Weighty, finding.State))];

    /// <summary>The participating product that the matcher takes an item for, as it was read; null where it is sure of none.</summary>
    public string? ProductRead(int item) => ProductOf(AsRead, Receipt.Items[item], isSure: true);

    /// <summary>The participating product that an item is or may be, as it was put right; null where it is none.</summary>
    public string? ProductFound(int item) => ProductOf(AsCorrected, Corrected.Items[item], isSure: false);

    /// <summary>Why it could be rejected: first what the program doubts, then all else.</summary>
    public IReadOnlyList<Reason> Rejections =>
    [
        .. (Record.Conclusion?.Verdict.Reasons ?? []).Concat(Enum.GetValues<Reason>()).Distinct()
            .Where(reason => reason is not (Reason.ApprovalByPerson or Reason.NotProcessed or Reason.ImageMissing)),
    ];

    private QualifyingPurchase AsRead => field ??= Match(Receipt);

    private QualifyingPurchase AsCorrected => field ??= Case.Corrections.Count > 0 ? Match(Corrected) : AsRead;

    private QualifyingPurchase Match(Receipt receipt) => new ProductMatcher(Campaign.ParticipatingProducts, Campaign.Brand).Match(receipt);

    private static string? ProductOf(QualifyingPurchase purchase, LineItem item, bool isSure) =>
        purchase.Matches.FirstOrDefault(match => ReferenceEquals(match.Item, item) && (match.Strength == MatchStrength.Certain || !isSure))?.Product.Id;
}
