using System.Globalization;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Intake;
using GiftDigi.Receipts.Parsing;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Benchmarks.Querying;

/// <summary>
/// Entries of three months with their verdicts, made without any paper: six campaigns with products of their own, 300 shops of which
/// some are met far more often, 20,000 items, and a twelfth of all names misread in a way of its own.
/// </summary>
internal sealed class InventedVerdicts(int count, Random random)
{
    public const int Days = 90;
    private const int Campaigns = 6;
    private const int Shops = 300;
    private const int ItemNames = 20_000;
    private const int ProductsOfCampaign = 5;
    private const string Kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    private static readonly DateTimeOffset Start = new(2026, 9, 1, 0, 0, 0, TimeSpan.FromHours(9));
    private static readonly string[] Chains = ["ローソン", "セブン-イレブン", "ファミリーマート", "こもれびマート", "イオン", "スギ薬局", "マツモトキヨシ", "西友"];
    private static readonly string[] Drinks = ["緑茶", "麦茶", "ソーダ", "コーヒー", "牛乳", "おにぎり", "食パン", "チョコ", "クッキー", "ヨーグルト"];

    private static readonly Reason[] Rejections =
        [Reason.OutsidePurchasePeriod, Reason.NoParticipatingProduct, Reason.BelowMinimum, Reason.AlreadyUsed, Reason.NotAReceipt, Reason.LimitReached];

    private static readonly Reason[] Referrals = [Reason.Illegible, Reason.Altered, Reason.RePhotographed, Reason.UnusualActivity];

    private readonly string[] _items = [.. Enumerable.Range(0, ItemNames).Select(_ => Name(random))];

    /// <summary>Campaign <paramref name="number"/>.</summary>
    public static CampaignId Campaign(int number) => new(Invariant($"campaign-{number % Campaigns}"));

    /// <summary>Entry <paramref name="number"/> with its verdict.</summary>
    public EntryRecord Next(int number)
    {
        var at = Start.AddTicks(TimeSpan.FromDays(Days).Ticks / count * number);
        var campaign = random.Next(Campaigns);
        var entry = new Entry(
            EntryId.New(new FixedTime(at)), Campaign(campaign), new(Invariant($"entrant-{random.Next(Math.Max(1, count / 5))}")), ImageFingerprint.Of(BitConverter.GetBytes(number)), at);
        var kind = random.Next(100) switch { < 60 => VerdictKind.Approved, < 75 => VerdictKind.Referred, _ => VerdictKind.Rejected };
        return new(entry, Conclude(kind, campaign, at), at.AddSeconds(3), IssuanceQueued: false)
        {
            Review = kind == VerdictKind.Referred && random.Next(5) > 0 ? Review() : null,
        };
    }

    private static string Name(Random random) =>
        Drinks[random.Next(Drinks.Length)] + string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => Kana[random.Next(Kana.Length)])) + Invariant($" {random.Next(1, 10) * 100}ml");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private ReviewDecision Review() =>
        new(new(Invariant($"reviewer-{random.Next(12)}")), random.Next(3) > 0 ? ReviewAnswer.Approved : ReviewAnswer.Rejected, [], []);

    private Conclusion Conclude(VerdictKind kind, int campaign, DateTimeOffset at)
    {
        var reasons = ReasonsOf(kind);
        var products = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Invariant($"product-{campaign}-{random.Next(ProductsOfCampaign)}")).Distinct().ToList();
        return new(
            new(kind, reasons, [.. Enumerable.Range(0, 9).Select(rule => FindingOf(rule, reasons))]),
            [ReceiptOf(at)],
            random.Next(6) == 0 ? [ImageDefect.TooDark] : [],
            CampaignVersion: 1 + random.Next(2),
            $"onnx-lines-{1 + random.Next(3)}/ppocr-4-receipts",
            VerdictPolicy.RulesVersion)
        {
            Products = kind == VerdictKind.Rejected && random.Next(2) == 0 ? [] : products,
            History = EntryHistory.Empty,
        };
    }

    private List<Reason> ReasonsOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Approved => [],
        VerdictKind.Referred => [Referrals[random.Next(Referrals.Length)], .. random.Next(3) == 0 ? [Reason.BelowMinimum] : Array.Empty<Reason>()],
        VerdictKind.Rejected => [Rejections[random.Next(Rejections.Length)], .. random.Next(4) == 0 ? [Reason.Illegible] : Array.Empty<Reason>()],
    };

    private Finding FindingOf(int rule, List<Reason> reasons) => new(
        Invariant($"rule-{rule}"), rule < reasons.Count ? FindingState.Unclear : FindingState.Met, rule < reasons.Count ? reasons[rule] : Reason.Illegible,
        "2026-09-01 から 2026-11-30 まで", Invariant($"2026-10-{random.Next(1, 32):00}"), [Box(), Box()]);

    private Receipt ReceiptOf(DateTimeOffset at) => new()
    {
        Merchant = Read(ShopName()),
        Branch = Read("渋谷店"),
        Phone = Read(Invariant($"03-{random.Next(1000, 10_000)}-{random.Next(1000, 10_000)}")),
        PurchaseDate = random.Next(20) == 0 ? null : Read(JapanTime.DayOf(at.AddDays(-random.Next(5)))),
        Items = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => ItemOf())],
        Subtotal = Read(new Money(random.Next(100, 5000))),
        Tax = Read(new Money(random.Next(10, 500))),
        Total = random.Next(30) == 0 ? null : Read(new Money(random.Next(100, 5000))),
        Tender = Read("現金"),
    };

    private LineItem ItemOf() => new(
        Read(Misread(_items[(int)(ItemNames * random.NextDouble() * random.NextDouble())])), Read(1), null, Read(new Money(random.Next(50, 900))), null, Read(8), IsDiscount: false);

    private string ShopName()
    {
        var shop = (int)(Shops * random.NextDouble() * random.NextDouble());
        return Misread(shop < Chains.Length ? Chains[shop] : Invariant($"スーパー{Kana[shop % Kana.Length]}{Kana[shop * 7 % Kana.Length]}{shop}"));
    }

    private string Misread(string name)
    {
        if (random.Next(12) > 0)
        {
            return name;
        }

        var place = random.Next(name.Length);
        return string.Concat(name.AsSpan(0, place), Kana[random.Next(Kana.Length)].ToString(), name.AsSpan(place + 1));
    }

    private ReadValue<T> Read<T>(T value)
        where T : notnull =>
        new(value, Math.Round(0.7 + (random.NextDouble() * 0.3), 3), Inferred: false, Box());

    private PixelBox Box() => new(random.Next(50, 900), random.Next(50, 2400), random.Next(40, 500), random.Next(20, 60));

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
