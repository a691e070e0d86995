using GiftDigi.Receipts.Consulting;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Contracts;

/// <summary>What every storage promises of the pages that are sent to a reader that costs by the page.</summary>
public abstract class SentPageContract : StorageContract
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    private protected SentPageContract(TestStorage storage)
        : base(storage)
    {
    }

    [Fact]
    public async Task A_campaign_sends_no_more_than_it_may_and_all_together_no_more_than_they_may()
    {
        var limits = new PageLimits(PerDay: 3, PerCampaign: 2);

        var sent = new List<bool>();
        foreach (var campaign in new[] { Sample.Campaign, Sample.Campaign, Sample.Campaign, Sample.OtherCampaign, Sample.OtherCampaign })
        {
            sent.Add(await Storage.SentPages.TryCountAsync(campaign, Day, limits, Token));
        }

        sent.ShouldBe([true, true, false, true, false]);
        (await Storage.SentPages.TryCountAsync(null, Day, limits, Token)).ShouldBeFalse();
        (await Storage.SentPages.TryCountAsync(Sample.Campaign, Day.AddDays(1), limits, Token)).ShouldBeTrue();
        (await Storage.SentPages.ListAsync(Day, Token)).Sum(pages => pages.Pages).ShouldBe(3);
    }

    [Fact]
    public async Task A_page_that_was_not_taken_may_be_sent_again()
    {
        var limits = new PageLimits(PerDay: 1, PerCampaign: 1);
        await Storage.SentPages.TryCountAsync(null, Day, limits, Token);

        await Storage.SentPages.TakeBackAsync(null, Day, Token);
        await Storage.SentPages.TakeBackAsync(null, Day, Token);

        (await Storage.SentPages.ListAsync(Day, Token)).ShouldBeEmpty();
        (await Storage.SentPages.TryCountAsync(null, Day, limits, Token)).ShouldBeTrue();
        (await Storage.SentPages.TryCountAsync(null, Day, limits, Token)).ShouldBeFalse();
        (await Storage.SentPages.ListAsync(Day, Token)).ShouldBe([new(null, Day, 1)]);
    }

    [Fact]
    public async Task Many_at_once_send_exactly_what_they_may()
    {
        var limits = new PageLimits(PerDay: 7, PerCampaign: 5);

        var sent = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => Task.Run(
            () => Storage.SentPages.TryCountAsync(number % 2 == 0 ? Sample.Campaign : Sample.OtherCampaign, Day, limits, Token), Token)));

        sent.Count(isSent => isSent).ShouldBe(7);
        (await Storage.SentPages.ListAsync(Day, Token)).Max(pages => pages.Pages).ShouldBeLessThanOrEqualTo(5);
    }
}
