using System.Text.Json;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Json;
using GiftDigi.Receipts.Queueing;
using GiftDigi.Receipts.Screening.Repeats;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every store of entries promises to those who look for repeats.</summary>
public abstract class EntryRepeatContract : StorageContract
{
    private static readonly PaperFingerprint Paper = Sample.Paper();

    private protected EntryRepeatContract(TestStorage storage)
        : base(storage)
    {
    }

    private IEntryStore Store => Storage.Entries;

    [Theory]
    [InlineData(VerdictKind.Approved, true)]
    [InlineData(VerdictKind.Referred, true)]
    [InlineData(VerdictKind.Rejected, false)]
    public async Task Approved_and_referred_entries_are_found_by_their_photo_and_rejected_ones_are_not(VerdictKind kind, bool isFound)
    {
        var first = await ConcludeNewAsync(kind, "photo", paper: null);
        var second = await ReceiveAsync("photo", entrant: Sample.OtherEntrant);

        var history = await HistoryAsync(second, paper: null);

        history.Earlier.ShouldBe(isFound ? [new(first.Id, IsOfCampaign: true, IsOfEntrant: false, IsSameFile: true, Paper: null)] : []);
    }

    public static TheoryData<string, string> Captures => new()
    {
        { "the same reading", Sample.Paper().ToString() },
        { "without a number", Sample.Paper(number: "").ToString() },
        { "without a time", Sample.Paper(time: "").ToString() },
        { "without a total", Sample.Paper(total: "").ToString() },
        { "of a cut off head", Sample.Paper(day: "", time: "", number: "").ToString() },
        { "with another number", Sample.Paper(number: "4618!").ToString() },
    };

    [Theory]
    [MemberData(nameof(Captures))]
    public async Task An_earlier_paper_is_found_by_what_is_left_of_it(string what, string capture)
    {
        var first = await ConcludeNewAsync(VerdictKind.Approved, "a", Paper);
        var second = await ReceiveAsync("b");

        var history = await HistoryAsync(second, Read(capture));

        history.Paper.ShouldBe(Read(capture), what);
        history.Earlier.ShouldBe([new(first.Id, IsOfCampaign: true, IsOfEntrant: true, IsSameFile: false, Paper)]);
    }

    [Fact]
    public async Task A_paper_of_another_purchase_and_one_that_was_not_read_find_nothing()
    {
        await ConcludeNewAsync(VerdictKind.Approved, "a", Paper);
        var (other, unread) = (await ReceiveAsync("b"), await ReceiveAsync("c"));

        (await HistoryAsync(other, Sample.Paper(time: "10:16!", total: "1281!", number: "4618!"))).Earlier.ShouldBeEmpty();
        (await HistoryAsync(unread, paper: null)).Earlier.ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_entries_hold_the_same_paper_and_all_are_found_in_the_order_they_came()
    {
        var first = await ConcludeNewAsync(VerdictKind.Approved, "a", Paper);
        var second = await ConcludeNewAsync(VerdictKind.Referred, "b", Paper);
        var third = await ReceiveAsync("c");

        var history = await HistoryAsync(third, Paper);

        history.Earlier.Select(earlier => earlier.Entry).ShouldBe([first.Id, second.Id]);
    }

    [Fact]
    public async Task What_was_entered_for_another_campaign_is_found_and_told_apart()
    {
        var elsewhere = await ReceiveAsync("photo", Sample.OtherCampaign, Sample.OtherEntrant);
        await Store.ConcludeAsync(elsewhere, Paper, Sample.Decide(elsewhere, VerdictKind.Approved), Token);
        var entry = await ReceiveAsync("photo");

        var history = await HistoryAsync(entry, Paper);

        history.Earlier.ShouldBe([new(elsewhere.Id, IsOfCampaign: false, IsOfEntrant: false, IsSameFile: true, Paper)]);
    }

    [Fact]
    public async Task A_basket_alone_says_nothing_of_another_campaign()
    {
        var elsewhere = await ReceiveAsync("a", Sample.OtherCampaign);
        await Store.ConcludeAsync(elsewhere, Paper, Sample.Decide(elsewhere, VerdictKind.Approved), Token);
        var entry = await ReceiveAsync("b");

        var history = await HistoryAsync(entry, Sample.Paper(day: "", time: "", number: ""));

        history.Earlier.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_more_are_named_than_the_likest_and_they_name_no_entrant()
    {
        var same = await ConcludeNewAsync(VerdictKind.Approved, "same", Paper);
        for (var number = 0; number < EntryHistory.MostEarlier + 5; number++)
        {
            await ConcludeNewAsync(VerdictKind.Referred, $"neighbour {number}", Sample.Paper(number: $"{9000 + number}!"));
        }

        var entry = await ReceiveAsync("again");

        var history = await HistoryAsync(entry, Paper);

        history.Earlier.Count.ShouldBeLessThanOrEqualTo(EntryHistory.MostEarlier);
        history.Earlier[0].Entry.ShouldBe(same.Id);
        JsonSerializer.Serialize(history, ReceiptsJson.Readable.EntryHistory).ShouldNotContain(Sample.Entrant.Value);
    }

    [Fact]
    public async Task Of_two_that_wait_with_one_photo_the_earlier_has_the_claim()
    {
        var first = await ReceiveAsync("a");
        var second = await ReceiveAsync("a", entrant: Sample.OtherEntrant);

        var (ofSecond, ofFirst) = (await HistoryAsync(second, paper: null), await HistoryAsync(first, paper: null));

        ofSecond.Earlier.ShouldHaveSingleItem().ShouldBe(new(first.Id, IsOfCampaign: true, IsOfEntrant: false, IsSameFile: true, Paper: null));
        ofFirst.Earlier.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_entries_that_show_one_purchase_and_are_concluded_at_once_one_is_the_first()
    {
        var entries = new List<Entry>();
        for (var number = 0; number < 8; number++)
        {
            entries.Add(await ReceiveAsync($"photo {number}"));
        }

        await Task.WhenAll(entries.Select(entry =>
            Task.Run(() => Store.ConcludeAsync(entry, Paper, Sample.DecideOnce(entry), Token), Token)));

        (await Store.CountAsync(new(Verdict: VerdictKind.Approved), Token)).ShouldBe(1);
        (await Storage.Queue.CountAsync(QueueName.Issuances, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task Entries_of_the_entrant_to_the_campaign_are_counted_for_an_hour_and_a_day_whatever_became_of_them()
    {
        await ReceiveAsync("more than a day before");
        Storage.Clock.Advance(TimeSpan.FromHours(2));
        await ConcludeNewAsync(VerdictKind.Rejected, "hours before", paper: null);
        await ReceiveAsync("elsewhere", Sample.OtherCampaign);
        Storage.Clock.Advance(TimeSpan.FromHours(22));
        await ReceiveAsync("just before");
        await ReceiveAsync("of another", entrant: Sample.OtherEntrant);
        var entry = await ReceiveAsync("now");
        Storage.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReceiveAsync("later");

        var history = await HistoryAsync(entry, paper: null);

        history.Activity.ShouldBe([new(ActivityKey.Entrant, LastHour: 1, LastDay: 2)]);
    }

    [Fact]
    public async Task Entries_of_others_from_the_same_device_or_address_are_counted_and_those_from_nowhere_are_not()
    {
        var (phone, home) = (new Pseudonym("phone"), new Pseudonym("address"));
        await ReceiveFromAsync("of its device, hours before", "e1", new(null, phone, null));
        Storage.Clock.Advance(TimeSpan.FromHours(3));
        await ReceiveFromAsync("of its device", "e2", new(null, phone, new("elsewhere")));
        await ReceiveFromAsync("of its address", "e3", new(null, null, home));
        await ReceiveFromAsync("from nowhere", "e4", EntryOrigin.Unknown);
        var known = await ReceiveFromAsync("known", "e5", new(null, phone, home));
        var unknown = await ReceiveFromAsync("unknown", "e6", EntryOrigin.Unknown);

        var (ofKnown, ofUnknown) = (await HistoryAsync(known, paper: null), await HistoryAsync(unknown, paper: null));

        ofKnown.Activity.ShouldBe([new(ActivityKey.Device, LastHour: 1, LastDay: 2), new(ActivityKey.Address, LastHour: 1, LastDay: 1)]);
        ofUnknown.Activity.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approved_entries_of_no_known_household_are_of_none()
    {
        await ConcludeNewAsync(VerdictKind.Approved, "photo 1", paper: null);

        var history = await HistoryAsync(await ReceiveAsync("photo 2"), paper: null);

        (history.ApprovedOfHousehold, history.ApprovedOfEntrant).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Who_enters_for_the_first_time_shows_no_activity()
    {
        var entry = await ReceiveAsync("photo");

        var history = await HistoryAsync(entry, paper: null);

        history.Activity.ShouldBeEmpty();
    }

    private static PaperFingerprint Read(string text) => PaperFingerprint.TryParse(text, out var paper) ? paper : throw new FormatException(text);

    /// <summary>A millisecond after the entry before it, so that the order of ids is that of reception.</summary>
    private async Task<Entry> ReceiveAsync(string photo, CampaignId? campaign = null, EntrantId? entrant = null)
    {
        Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var entry = Sample.Entry(Storage.Clock, campaign, entrant, photo);
        (await Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token)).IsNew.ShouldBeTrue();
        return entry;
    }

    private async Task<Entry> ReceiveFromAsync(string photo, string entrant, EntryOrigin origin)
    {
        Storage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var entry = Sample.Entry(Storage.Clock, entrant: new(entrant), photo: photo) with { Origin = origin };
        await Store.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        return entry;
    }

    private async Task<Entry> ConcludeNewAsync(VerdictKind kind, string photo, PaperFingerprint? paper)
    {
        var entry = await ReceiveAsync(photo);
        await Store.ConcludeAsync(entry, paper, Sample.Decide(entry, kind), Token);
        return entry;
    }

    private async Task<EntryHistory> HistoryAsync(Entry entry, PaperFingerprint? paper)
    {
        EntryHistory? seen = null;
        await Store.ConcludeAsync(
            entry,
            paper,
            history =>
            {
                seen = history;
                return Sample.Decide(entry, VerdictKind.Rejected)(history);
            },
            Token);
        return seen.ShouldNotBeNull();
    }
}
