using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Adapters.Database;

/// <summary>What a list of verdicts says of one, so that it need not be read from the conclusion; that is the truth.</summary>
internal sealed class VerdictRow
{
    private const string DayFormat = "yyyy-MM-dd";

    public required string EntryId { get; init; }

    public required string CampaignId { get; init; }

    public required int CampaignVersion { get; init; }

    public required string EntrantId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset? ConcludedAt { get; init; }

    public required VerdictKind Verdict { get; init; }

    public string? Reasons { get; init; }

    public string? Merchant { get; init; }

    public string? PurchaseDate { get; init; }

    public int? Total { get; init; }

    public string? Products { get; init; }

    public string? Reviewer { get; init; }

    public ReviewAnswer? Review { get; init; }

    public string? ReviewReasons { get; init; }

    public required string ReaderVersion { get; init; }

    public required string RulesVersion { get; init; }

    /// <summary>The folded names of its items, a line each. Last, as it is the longest and no list shows it.</summary>
    public string? Items { get; init; }

    public static VerdictRow Of(VerdictSummary verdict, Conclusion conclusion) => new()
    {
        EntryId = verdict.Entry.Value,
        CampaignId = verdict.Campaign.Value,
        CampaignVersion = verdict.CampaignVersion,
        EntrantId = verdict.Entrant.Value,
        ReceivedAt = verdict.ReceivedAt,
        ConcludedAt = verdict.DecidedAt,
        Verdict = verdict.Verdict,
        Reasons = StoredWords.Write(verdict.Reasons),
        Merchant = verdict.Merchant,
        PurchaseDate = verdict.PurchaseDate?.ToString(DayFormat, CultureInfo.InvariantCulture),
        Total = verdict.Total?.Yen,
        Products = StoredWords.Write(verdict.Products),
        Reviewer = verdict.Reviewer?.Value,
        Review = verdict.Review,
        ReviewReasons = StoredWords.Write(verdict.ReviewReasons),
        ReaderVersion = verdict.ReaderVersion,
        RulesVersion = verdict.RulesVersion,
        Items = SearchedText.Lines(conclusion.Receipts.SelectMany(receipt => receipt.Items).Select(item => item.Description?.Value)),
    };

    public VerdictSummary ToSummary() => new(
        StoredEntryId.Read(EntryId), new(CampaignId), CampaignVersion, new(EntrantId), ReceivedAt, ConcludedAt,
        Verdict, StoredWords.ReadReasons(Reasons), ReaderVersion, RulesVersion)
    {
        Merchant = Merchant,
        PurchaseDate = PurchaseDate is null ? null : DateOnly.ParseExact(PurchaseDate, DayFormat, CultureInfo.InvariantCulture),
        Total = Total is { } yen ? new(yen) : null,
        Products = StoredWords.Read(Products),
        Reviewer = Reviewer is null ? null : new(Reviewer),
        Review = Review,
        ReviewReasons = StoredWords.ReadReasons(ReviewReasons),
    };
}
