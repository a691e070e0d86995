using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of entries finds when it is asked for some of them.</summary>
public abstract class EntryFilterContract : StorageContract
{
    private protected EntryFilterContract(TestStorage storage)
        : base(storage)
    {
    }

    /// <summary>
    /// The questions, and which of the five entries they find: 1 approved, 2 referred and approved by a person, 3 rejected by another entrant, 4 approved in
    /// another campaign a day later, 5 waiting.
    /// </summary>
    public static TheoryData<string, EntryFilter, string> Questions => new()
    {
        { "nothing", new(), "12345" },
        { "a campaign", new(Sample.Campaign), "1235" },
        { "a verdict", new(Verdict: VerdictKind.Approved), "14" },
        { "an entrant", new() { Entrant = Sample.OtherEntrant }, "3" },
        { "any verdict", new() { IsConcluded = true }, "1234" },
        { "the weightiest reason", new() { Reason = Reason.Illegible }, "23" },
        { "a further reason", new() { Reason = Reason.BelowMinimum }, "23" },
        { "a reason nobody has", new() { Reason = Reason.AlreadyUsed }, "" },
        { "a part of a shop's name", new() { Merchant = "もれび" }, "1234" },
        { "another shop", new() { Merchant = "こもれび薬局" }, "" },
        { "a product's id", new() { Product = "soda" }, "1234" },
        { "a part of an item's name in small letters", new() { Product = "lサイズ" }, "1234" },
        { "a product's id in capitals", new() { Product = "SODA" }, "" },
        { "an item's name across two", new() { Product = "サイズ\nゆず" }, "" },
        { "a product in a campaign", new(Sample.OtherCampaign) { Product = "ソーダ" }, "4" },
        { "a reviewer", new() { Reviewer = new("reviewer-1") }, "2" },
        { "a reviewer, a reason and a campaign", new(Sample.Campaign) { Reviewer = new("reviewer-1"), Reason = Reason.BelowMinimum }, "2" },
        { "another reviewer", new() { Reviewer = new("reviewer-2") }, "" },
        { "no wildcard", new() { Product = "%" }, "" },
        { "a quote", new() { Merchant = "' OR 1=1 --" }, "" },
        { "a reader", new() { Reader = "reader-1" }, "1234" },
        { "another reader", new() { Reader = "reader-2" }, "" },
        { "from the second day on", new() { From = new(2026, 11, 22) }, "45" },
        { "up to the first day", new() { To = new(2026, 11, 21) }, "123" },
        { "the days of both", new() { From = new(2026, 11, 21), To = new(2026, 11, 22) }, "12345" },
        { "all at once", new(Sample.Campaign, VerdictKind.Rejected) { Entrant = Sample.OtherEntrant, Reason = Reason.Illegible, Merchant = "マート", Product = "soda", Reader = "1", To = new(2026, 11, 21) }, "3" },
    };

    [Theory]
    [MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public async Task Those_asked_for_are_listed_and_counted(string question, EntryFilter filter, string expected)
    {
        var names = await EnterAsync();

        var found = await Storage.Entries.ListAsync(filter, Token).Select(record => names[record.Entry.Id]).ToListAsync(Token);

        string.Concat(found).ShouldBe(expected, question);
        (await Storage.Entries.CountAsync(filter, Token)).ShouldBe(expected.Length);
    }

    private async Task<Dictionary<EntryId, string>> EnterAsync()
    {
        var names = new Dictionary<EntryId, string>();
        await EnterAsync("1", Sample.Entry(Storage.Clock, photo: "1"), VerdictKind.Approved);
        var referred = Sample.Entry(Storage.Clock, photo: "2");
        await EnterAsync("2", referred, VerdictKind.Referred);

        // One second before midnight in Japan.
        Storage.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(1) - TimeSpan.FromMilliseconds(2));
        await EnterAsync("3", Sample.Entry(Storage.Clock, entrant: Sample.OtherEntrant, photo: "3"), VerdictKind.Rejected);
        Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        await EnterAsync("4", Sample.Entry(Storage.Clock, Sample.OtherCampaign, photo: "4"), VerdictKind.Approved);
        await EnterAsync("5", Sample.Entry(Storage.Clock, photo: "5"), verdict: null);
        await Storage.Entries.ReviewAsync(
            referred, new(new("reviewer-1"), ReviewAnswer.Approved, [], []), _ => (MileageGain.None, 0, 0), Sample.Audit(referred, Auditing.AuditStep.Reviewed), Token);
        return names;

        async Task EnterAsync(string name, Entry entry, VerdictKind? verdict)
        {
            names.Add(entry.Id, name);
            await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, Auditing.AuditStep.Received), Token);
            if (verdict is { } kind)
            {
                await Storage.Entries.ConcludeAsync(entry, null, Sample.Decide(entry, kind), Token);
            }

            Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }
}
