using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of entries shows page by page.</summary>
public abstract class EntryPageContract : StorageContract
{
    private protected EntryPageContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Pages_lead_from_the_newest_to_the_oldest_and_back()
    {
        var received = await ReceiveAsync(7);
        var newestFirst = received.AsEnumerable().Reverse().ToList();

        var first = await ReadAsync(new(3));
        var second = await ReadAsync(new(3, OlderThan: Last(first)));
        var last = await ReadAsync(new(3, OlderThan: Last(second)));
        var back = await ReadAsync(new(3, NewerThan: Ids(last)[0]));
        var start = await ReadAsync(new(3, NewerThan: Ids(back)[0]));

        Ids(first).ShouldBe(newestFirst[..3]);
        Ids(second).ShouldBe(newestFirst[3..6]);
        Ids(last).ShouldBe(newestFirst[6..]);
        Ids(back).ShouldBe(Ids(second));
        Ids(start).ShouldBe(Ids(first));
        new[] { first, second, last, back, start }.Select(page => (page.HasNewer, page.HasOlder, page.Count, page.IsMore))
            .ShouldBe([(false, true, 7, false), (true, true, 7, false), (true, false, 7, false), (true, true, 7, false), (false, true, 7, false)]);
    }

    [Fact]
    public async Task A_page_has_those_asked_for_with_what_was_concluded()
    {
        var received = await ReceiveAsync(5, VerdictKind.Referred);

        var page = await Storage.Entries.ReadPageAsync(new() { Reason = Reason.Illegible, Merchant = "こもれび", From = new(2026, 11, 21) }, new(2), Token);
        var none = await Storage.Entries.ReadPageAsync(new(Sample.OtherCampaign), new(2), Token);

        Ids(page).ShouldBe([received[4], received[3]]);
        page.Entries[0].Conclusion!.Verdict.Kind.ShouldBe(VerdictKind.Referred);
        (none.Entries.Count, none.Count, none.HasNewer, none.HasOlder).ShouldBe((0, 0, false, false));
    }

    [Fact]
    public async Task No_more_are_counted_than_a_page_waits_for_and_pages_go_deeper_all_the_same()
    {
        var newestFirst = (await ReceiveAsync(12)).AsEnumerable().Reverse().ToList();
        var wish = new EntryPageWish(2) { MostCounted = 7 };

        var first = await ReadAsync(wish);
        var deep = await ReadAsync(wish with { OlderThan = newestFirst[7] });
        var end = await ReadAsync(wish with { OlderThan = Last(deep) });
        var back = await ReadAsync(wish with { NewerThan = Ids(deep)[0] });

        (first.Count, first.IsMore).ShouldBe((7, true));
        Ids(deep).ShouldBe(newestFirst[^4..^2]);
        Ids(end).ShouldBe(newestFirst[^2..]);
        Ids(back).ShouldBe(newestFirst[^6..^4]);
        new[] { deep, end, back }.Select(page => (page.HasNewer, page.HasOlder)).ShouldBe([(true, true), (true, false), (true, true)]);
    }

    [Fact]
    public async Task Verdicts_are_listed_without_what_they_were_made_of()
    {
        var received = await ReceiveAsync(3, VerdictKind.Rejected);
        await ReceiveAsync(1);

        var listed = await Storage.Entries.ListVerdictsAsync(new(), Token).ToListAsync(Token);

        var records = await Storage.Entries.ListAsync(new() { IsConcluded = true }, Token).ToListAsync(Token);
        listed.Select(verdict => verdict.Entry).ShouldBe(received);
        JsonSerializer.Serialize(listed).ShouldBe(JsonSerializer.Serialize(records.ConvertAll(VerdictSummary.Of)));
    }

    private static EntryId Last(EntryPage page) => page.Entries[^1].Entry.Id;

    private static IReadOnlyList<EntryId> Ids(EntryPage page) => [.. page.Entries.Select(record => record.Entry.Id)];

    private Task<EntryPage> ReadAsync(EntryPageWish wish) => Storage.Entries.ReadPageAsync(new(), wish, Token);

    private async Task<List<EntryId>> ReceiveAsync(int count, VerdictKind? verdict = null)
    {
        var received = new List<EntryId>();
        for (var number = 0; number < count; number++)
        {
            var entry = Sample.Entry(Storage.Clock, photo: $"{verdict} {number}");
            received.Add(entry.Id);
            await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
            if (verdict is { } kind)
            {
                await Storage.Entries.ConcludeAsync(entry, null, Sample.Decide(entry, kind), Token);
            }

            Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        return received;
    }
}
