using System.Globalization;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Queueing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of entries promises to campaigns that approve only so many.</summary>
public abstract class EntryLimitContract : StorageContract
{
    private protected EntryLimitContract(TestStorage storage)
        : base(storage)
    {
    }

    private IEntryStore Store => Storage.Entries;

    [Theory]
    [InlineData("2026-04-20T15:00:00Z", 1)]
    [InlineData("2026-04-21T14:59:59Z", 1)]
    [InlineData("2026-04-20T14:59:59Z", 0)]
    [InlineData("2026-04-21T15:00:00Z", 0)]
    public async Task History_counts_the_approved_entries_of_the_day_in_Japan(string receivedAt, int expected)
    {
        var noon = Sample.Entry(Storage.Clock, photo: "a") with { ReceivedAt = Moment("2026-04-21T03:00:00Z") };
        await ReceiveAsync(noon);
        await Store.ConcludeAsync(noon, paper: null, Sample.Decide(noon, VerdictKind.Approved), Token);
        var asking = await ReceiveAsync(Sample.Entry(Storage.Clock, photo: "b") with { ReceivedAt = Moment(receivedAt) });

        EntryHistory? history = null;
        await Store.ConcludeAsync(
            asking,
            paper: null,
            seen =>
            {
                history = seen;
                return Sample.Decide(asking, VerdictKind.Rejected)(seen);
            },
            Token);

        history.ShouldNotBeNull().ShouldSatisfyAllConditions(
            seen => seen.ApprovedOfEntrantThatDay.ShouldBe(expected),
            seen => seen.ApprovedOfEntrant.ShouldBe(1));
    }

    [Theory]
    [InlineData("in all")]
    [InlineData("of one entrant")]
    [InlineData("of one entrant a day")]
    public async Task Of_many_that_are_concluded_at_once_no_more_are_approved_than_a_limit_allows(string limit)
    {
        const int Places = 3;
        var entries = new List<Entry>();
        for (var number = 0; number < 12; number++)
        {
            var entrant = limit == "in all" ? new EntrantId($"entrant-{number}") : Sample.Entrant;
            entries.Add(await ReceiveAsync(Sample.Entry(Storage.Clock, entrant: entrant, photo: $"photo {number}")));
        }

        await Task.WhenAll(entries.Select(entry => Task.Run(
            () => Store.ConcludeAsync(entry, paper: null, Sample.DecideWithin(Places, entry, history => limit switch
            {
                "in all" => history.ApprovedInAll,
                "of one entrant" => history.ApprovedOfEntrant,
                _ => history.ApprovedOfEntrantThatDay,
            }), Token),
            Token)));

        (await CountAsync(VerdictKind.Approved)).ShouldBe(Places);
        (await CountAsync(VerdictKind.Rejected)).ShouldBe(entries.Count - Places);
        (await Storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(Places);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private async Task<Entry> ReceiveAsync(Entry entry)
    {
        (await Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token)).IsNew.ShouldBeTrue();
        return entry;
    }

    private async Task<int> CountAsync(VerdictKind kind) => await Store.ListAsync(new(Verdict: kind), Token).CountAsync(Token);
}
