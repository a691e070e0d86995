using System.Text;
using GiftDigi.Receipts.Auditing;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Reviewing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises to those who count entries.</summary>
public abstract class EntryStatisticsContract : StorageContract
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Hour = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private protected EntryStatisticsContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task Entries_are_counted_by_hour_and_by_what_became_of_them()
    {
        await ReceiveAsync("a", VerdictKind.Approved);
        await ReceiveAsync("b", VerdictKind.Rejected);
        await ReviewAsync(await ReceiveAsync("c", VerdictKind.Referred), ReviewAnswer.Approved);
        await ReviewAsync(await ReceiveAsync("d", VerdictKind.Referred), ReviewAnswer.Rejected);
        Storage.Clock.Advance(TimeSpan.FromHours(2));
        await ReceiveAsync("e", VerdictKind.Referred);
        await ReceiveAsync("f", null);

        var summary = await Storage.Statistics.SummariseAsync(Sample.Campaign, Today, Today, Token);

        summary.ByHour.ShouldBe([(Hour, 4), (Hour.AddHours(2), 2)]);
        summary.ByDay.ShouldBe([(Today, 5, 2)]);
        summary.ByReason.ShouldBe([(Reason.Illegible, 3, 1)]);
        summary.Reviews.ShouldBe([(Reason.Illegible, 1, 1)]);
    }

    [Fact]
    public async Task Only_entries_of_the_campaign_and_the_days_in_Japan_are_counted()
    {
        await ReceiveAsync("a", VerdictKind.Approved);
        await ReceiveAsync("b", VerdictKind.Approved, Sample.OtherCampaign);
        Storage.Clock.Advance(TimeSpan.FromHours(6));
        await ReceiveAsync("c", VerdictKind.Approved);

        (await CountAsync(Sample.Campaign, Today)).ShouldBe(1);
        (await CountAsync(null, Today)).ShouldBe(2);
        (await CountAsync(Sample.Campaign, Today.AddDays(1))).ShouldBe(1);
        (await CountAsync(Sample.Campaign, Today.AddDays(2))).ShouldBe(0);
    }

    [Fact]
    public async Task What_waits_for_its_verdict_is_counted_with_the_oldest_of_it()
    {
        (await Storage.Statistics.MeasureAsync(Token)).ShouldBe(new(0, null));
        await ReceiveAsync("a", VerdictKind.Referred);
        Storage.Clock.Advance(TimeSpan.FromMinutes(1));
        var oldest = Storage.Clock.GetUtcNow();
        await ReceiveAsync("b", null);
        Storage.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReceiveAsync("c", null, Sample.OtherCampaign);

        (await Storage.Statistics.MeasureAsync(Token)).ShouldBe(new(2, oldest));
    }

    [Fact]
    public async Task The_time_to_the_verdict_is_known_by_its_median_and_its_95th_percentile()
    {
        for (var seconds = 1; seconds <= 20; seconds++)
        {
            await ReceiveAsync($"photo-{seconds}", VerdictKind.Approved, wait: TimeSpan.FromSeconds(seconds));
        }

        var summary = await Storage.Statistics.SummariseAsync(null, Today, Today, Token);

        summary.WaitsByHour.ShouldBe([(Hour, 10, 19)]);
    }

    [Fact]
    public async Task Cases_that_wait_for_a_person_are_counted_by_age()
    {
        await PublishAsync();
        await ReceiveAsync("a", VerdictKind.Referred);
        Storage.Clock.Advance(TimeSpan.FromDays(2));
        await ReviewAsync(await ReceiveAsync("b", VerdictKind.Referred), ReviewAnswer.Approved);
        await ReceiveAsync("c", VerdictKind.Referred);
        await ReceiveAsync("d", VerdictKind.Rejected);
        Storage.Clock.Advance(TimeSpan.FromHours(1));
        await ReceiveAsync("e", VerdictKind.Referred);

        (await Storage.Statistics.SummariseAsync(null, Today, Today, Token)).Queue.ShouldBe([1, 1, 0, 1, 0, 0]);
        (await Storage.Statistics.SummariseAsync(Sample.OtherCampaign, Today, Today, Token)).Queue.ShouldBe([0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public async Task The_newest_entries_come_after_the_cursor()
    {
        var ids = new List<EntryId>();
        foreach (var photo in (string[])["a", "b", "c"])
        {
            ids.Add((await ReceiveAsync(photo, null)).Id);
            await ReceiveAsync(photo, null, Sample.OtherCampaign);
            Storage.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await Storage.Statistics.FindCursorAsync(Sample.Campaign, 2, Token)).ShouldBe(ids[0]);
        (await Storage.Statistics.FindCursorAsync(Sample.Campaign, 3, Token)).ShouldBeNull();
    }

    private async Task<int> CountAsync(CampaignId? campaign, DateOnly day) =>
        (await Storage.Statistics.SummariseAsync(campaign, day, day, Token)).ByHour.Sum(hour => hour.Count);

    private async Task PublishAsync()
    {
        var document = Encoding.UTF8.GetBytes($"{Sample.Campaign} 1 ゆず");
        await Storage.Campaigns.PublishAsync(Sample.ParseCampaign(document), document, null, Token);
    }

    private async Task<Entry> ReceiveAsync(string photo, VerdictKind? verdict, CampaignId? campaign = null, TimeSpan wait = default)
    {
        var entry = Sample.Entry(Storage.Clock, campaign, photo: photo);
        await Storage.Entries.ReceiveAsync(entry, Sample.Audit(entry, AuditStep.Received), Token);
        Storage.Clock.Advance(wait);
        if (verdict is { } kind)
        {
            await Storage.Entries.ConcludeAsync(entry, null, Sample.Decide(entry, kind), Token);
        }

        return entry;
    }

    private Task<ReviewOutcome> ReviewAsync(Entry entry, ReviewAnswer answer) => Storage.Entries.ReviewAsync(
        entry, new(new("r1"), answer, answer == ReviewAnswer.Approved ? [] : [Reason.BelowMinimum], []), _ => (MileageGain.None, 1, 0), Sample.Audit(entry, AuditStep.Reviewed), Token);
}
