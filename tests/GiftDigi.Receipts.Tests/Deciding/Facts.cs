using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Matching;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Proofs;
using GiftDigi.Receipts.Screening;

namespace GiftDigi.Receipts.Tests.Deciding;

/// <summary>An entry that meets all terms; tests change one thing about it.</summary>
internal sealed record Facts
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public Receipt Receipt { get; init; } = new()
    {
        Merchant = Values.Read("こもれびマート"),
        Phone = Values.Read("03-1234-5678"),
        PurchaseDate = Values.Read(new DateOnly(2026, 4, 20)),
        PurchaseTime = Values.Read(Values.Time("12:34")),
        Items = [Values.Item("やまびこ緑茶500ml", 300, quantity: 2), Values.Item("食パン", 120)],
        Subtotal = Values.Read(new Money(420)),
        Total = Values.Read(new Money(420)),
    };

    public Campaign Campaign { get; init; } = new(
        new("spring-tea"), 1, "春のお茶", "やまびこ",
        new(new(2026, 4, 1), new(2026, 5, 31)),
        new(new(2026, 4, 1, 0, 0, 0, Japan), new(2026, 6, 15, 0, 0, 0, Japan)),
        [new("こもれびマート", [], ["0312345678"], ["T8000000000001"])],
        [new("tea-500", "やまびこ緑茶500ml", [], [])],
        new PurchaseCondition.MinimumQuantity(2, []),
        EntryLimits.None with { PerEntrant = 1 },
        new(PrizeKind.Everyone, "QUOカードPay 200円分"));

    public DateTimeOffset ReceivedAt { get; init; } = new(2026, 4, 20, 20, 0, 0, Japan);

    public EntryHistory History { get; init; } = EntryHistory.Empty;

    public EntryOrigin Origin { get; init; } = EntryOrigin.Unknown;

    public IReadOnlyList<EnteredProof> Proofs { get; init; } = [];

    public IReadOnlyList<Signal> Signals { get; init; } = [];

    public ReceiptReading? Reading { get; init; }

    public Facts Under(DecidingPolicy policy) => this with { Campaign = Campaign with { Policy = policy } };

    public Verdict Decide() => VerdictPolicy.Decide(ToEntryFacts());

    public EntryFacts ToEntryFacts()
    {
        var entry = new Entry(EntryId.New(TimeProvider.System), Campaign.Id, new("e1"), ImageFingerprint.Of([1]), ReceivedAt) { Origin = Origin, Proofs = Proofs };
        var reading = Reading ?? new ReceiptReading.Opened([Receipt], []);
        var purchase = reading.OnlyReceipt is { } receipt ? new ProductMatcher(Campaign.ParticipatingProducts).Match(receipt) : QualifyingPurchase.Nothing;
        return new(entry, Campaign, reading, purchase, History) { Signals = Signals };
    }

    public static ReceiptReading Opened(IReadOnlyList<Receipt> receipts, params ImageDefect[] defects) =>
        new ReceiptReading.Opened(receipts, defects);
}
