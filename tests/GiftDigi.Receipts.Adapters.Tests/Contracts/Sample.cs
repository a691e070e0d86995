using System.Globalization;
using System.Text;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>Invented campaigns, entries and conclusions.</summary>
internal static class Sample
{
    public static readonly CampaignId Campaign = new("yuzu-soda-autumn");
    public static readonly CampaignId OtherCampaign = new("mugi-cookie-winter");
    public static readonly EntrantId Entrant = new("entrant-1");
    public static readonly EntrantId OtherEntrant = new("entrant-2");

    public static Entry Entry(
        TimeProvider clock, CampaignId? campaign = null, EntrantId? entrant = null, string photo = "photo") =>
        new(EntryId.New(clock), campaign ?? Campaign, entrant ?? Entrant, Image(photo).Fingerprint, clock.GetUtcNow());

    public static ReceiptImage Image(string photo) => new(Encoding.UTF8.GetBytes(photo));

    /// <summary>What the paper of a purchase is known by; a text that ends with <c>!</c> was read surely.</summary>
    public static PaperFingerprint Paper(string day = "2026-11-20!", string time = "10:15!", string total = "1280!", string number = "4617!") =>
        PaperFingerprint.TryParse($"T8000000000001!|0300000000!|{day}|{time}|{total}|{number}|3!|0A1B2C|", out var paper)
            ? paper
            : throw new FormatException("Not a fingerprint.");

    public static AuditRecord Audit(Entry entry, AuditStep step) =>
        new(entry.Id, step, "worker", entry.ReceivedAt, "reader-1", "rules-1", """{"note":"柚子"}""");

    public static Conclusion Conclusion(VerdictKind kind) => new(
        new(
            kind,
            kind is VerdictKind.Approved ? [] : [Reason.Illegible, Reason.BelowMinimum],
            [new("minimum", FindingState.Unclear, Reason.Illegible, "2 本", "1 本?", [new(1, 2, 3, 4)])]),
        [
            new Receipt
            {
                Merchant = new("こもれびマート", 0.9, Inferred: false, new(10, 20, 300, 40)),
                Items = [new(new("ゆずそよ ソーダ Lサイズ", 0.9, Inferred: false, new(1, 2, 3, 4)), null, null, null, null, null, IsDiscount: false)],
                Total = new(new(1280), 0.8, Inferred: false, new(5, 6, 7, 8)),
            },
        ],
        [ImageDefect.TooDark],
        CampaignVersion: 3,
        "reader-1",
        "rules-1")
    {
        Products = ["soda"],
        Prizes = kind is VerdictKind.Approved ? 1 : 0,
    };

    public static Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> Decide(Entry entry, VerdictKind kind) =>
        _ => (Conclusion(kind), [Audit(entry, AuditStep.Decided)]);

    /// <summary>Approves a purchase that was not entered before.</summary>
    public static Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> DecideOnce(Entry entry) =>
        history => Decide(entry, history.Earlier.Count == 0 ? VerdictKind.Approved : VerdictKind.Rejected)(history);

    /// <summary>Approves while what is counted has not reached its limit.</summary>
    public static Func<EntryHistory, (Conclusion Conclusion, IReadOnlyList<AuditRecord> Audit)> DecideWithin(
        int limit, Entry entry, Func<EntryHistory, int> count) =>
        history => Decide(entry, count(history) < limit ? VerdictKind.Approved : VerdictKind.Rejected)(history);

    public static QueueMessage Message(int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"key-{number}"), string.Create(CultureInfo.InvariantCulture, $$"""{"number":{{number}}}"""));

    /// <summary>A campaign as the document <c>id version name</c>; one that is named for its prize of 10,000 yen has that.</summary>
    public static Campaign ParseCampaign(ReadOnlyMemory<byte> document)
    {
        var parts = Encoding.UTF8.GetString(document.Span).Split(' ', 3);
        return new(
            new(parts[0]),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            parts[2],
            "ゆずそよ",
            new(new(2026, 11, 1), new(2026, 11, 30)),
            EntryPeriod: null,
            ParticipatingMerchants: [],
            [new("soda", "ゆずそよ ソーダ", [], [])],
            new PurchaseCondition.MinimumQuantity(1, []),
            EntryLimits.None with { PerEntrant = 1 },
            new(PrizeKind.Everyone, "QUOカードPay 100円分") { Value = parts[2].Contains("1万円", StringComparison.Ordinal) ? new Money(10_000) : null });
    }
}
