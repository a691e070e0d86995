using System.Diagnostics;
using System.Globalization;
using GiftDigi.Receipts.Adapters.Database;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Benchmarks.Querying;

/// <summary>How long a page of 50 entries takes, with its count: on a connection that was just opened, and after.</summary>
internal sealed record PageMeasure(string Name, int Found, bool IsMore, double First, double Median, double Worst)
{
    private const int Limit = 50;
    private const int Runs = 9;

    private static readonly (string Name, EntryFilter Filter)[] Queries =
    [
        ("campaign, verdict, reason", new(InventedVerdicts.Campaign(1), VerdictKind.Rejected) { Reason = Reason.AlreadyUsed }),
        ("campaign, verdict, a further reason", new(InventedVerdicts.Campaign(2), VerdictKind.Rejected) { Reason = Reason.Illegible }),
        ("campaign, period, merchant", new(InventedVerdicts.Campaign(0)) { From = new(2026, 9, 1), To = new(2026, 9, 7), Merchant = "ローソン" }),
        ("campaign, old period, rare merchant", new(InventedVerdicts.Campaign(0)) { To = new(2026, 9, 3), Merchant = "スーパーン" }),
        ("reason, reviewer, period", new() { Reason = Reason.Altered, Reviewer = new("reviewer-3"), From = new(2026, 10, 1), To = new(2026, 10, 31) }),
        ("merchant, product by id, verdict", new(Verdict: VerdictKind.Approved) { Merchant = "イオン", Product = "product-2-1" }),
        ("merchant, common item, verdict", new(Verdict: VerdictKind.Rejected) { Merchant = "西友", Product = "緑茶" }),
        ("product by id, verdict, period", new(Verdict: VerdictKind.Approved) { Product = "product-2-1", From = new(2026, 9, 1) }),
        ("item of a tenth, verdict, period", new(Verdict: VerdictKind.Rejected) { Product = "コーヒーア", From = new(2026, 9, 1) }),
        ("item of few, verdict, reader", new(Verdict: VerdictKind.Approved) { Product = "クッキーアオ", Reader = "lines-1" }),
        ("merchant, rare item, campaign", new(InventedVerdicts.Campaign(3)) { Merchant = "マート", Product = "緑茶アイ" }),
        ("entrant, campaign, verdict", new(InventedVerdicts.Campaign(3), VerdictKind.Approved) { Entrant = new("entrant-77") }),
        ("entrant, period, product", new() { Entrant = new("entrant-78"), From = new(2026, 9, 1), Product = "コーヒー" }),
        ("reader, verdict, reason", new(Verdict: VerdictKind.Referred) { Reader = "lines-2", Reason = Reason.RePhotographed }),
        ("no hit: approved with a reason", new(InventedVerdicts.Campaign(1), VerdictKind.Approved) { Reason = Reason.Altered }),
        ("no hit: another campaign's product", new(InventedVerdicts.Campaign(1), VerdictKind.Approved) { Product = "product-2-1" }),
        ("no hit: common item, shop, period before", new() { Merchant = "ローソン", Product = "緑茶", To = new(2026, 8, 1) }),
        ("no hit: no such shop", new(InventedVerdicts.Campaign(1), VerdictKind.Approved) { Merchant = "どこにもない店" }),
        ("no hit: no such item", new(InventedVerdicts.Campaign(1), VerdictKind.Approved) { Product = "どこにもない品" }),
        ("no filter", new()),
    ];

    public static async Task<IReadOnlyList<PageMeasure>> RunAsync(Func<ReceiptsDatabase> open)
    {
        // It also starts what a process starts once.
        var middle = (await ReadAsync(open, new() { To = new(2026, 10, 15) }, new(1))).Entries[0].Entry.Id;
        var measures = new List<PageMeasure>();
        foreach (var (name, filter) in Queries)
        {
            measures.Add(await RunAsync(open, name, filter with { IsConcluded = true }, new(Limit)));
        }

        measures.Add(await RunAsync(open, "verdict, deep, older", new(Verdict: VerdictKind.Rejected), new(Limit, OlderThan: middle)));
        measures.Add(await RunAsync(open, "campaign and shop, deep, newer", new(InventedVerdicts.Campaign(2)) { Merchant = "ローソン" }, new(Limit, NewerThan: middle)));
        return measures;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"page\t{Name}\t{(IsMore ? "more than " : "")}{Found} found\tfirst {First:0} ms\tmedian {Median:0} ms\tworst {Worst:0} ms");

    private static async Task<PageMeasure> RunAsync(Func<ReceiptsDatabase> open, string name, EntryFilter filter, EntryPageWish wish)
    {
        await using var database = open();
        var store = new DatabaseEntryStore(database, TimeProvider.System);
        await database.MigrateAsync(CancellationToken.None);
        var (times, page) = (new List<double>(), (EntryPage?)null);
        for (var run = 0; run <= Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            page = await store.ReadPageAsync(filter, wish, CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return new(name, page!.Count, page.IsMore, times[0], times.Skip(1).Order().ElementAt(Runs / 2), times.Max());
    }

    private static async Task<EntryPage> ReadAsync(Func<ReceiptsDatabase> open, EntryFilter filter, EntryPageWish wish)
    {
        await using var database = open();
        return await new DatabaseEntryStore(database, TimeProvider.System).ReadPageAsync(filter, wish, CancellationToken.None);
    }
}
