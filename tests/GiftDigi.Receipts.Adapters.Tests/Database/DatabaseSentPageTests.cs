using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Consulting;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Adapters.Tests.Database;

public sealed class DatabaseSentPageTests() : SentPageContract(TestStorage.Embedded())
{
    [Fact]
    public async Task Workers_on_one_database_share_the_budget()
    {
        using var folder = new TemporaryFolder();
        await using var one = TestStorage.EmbeddedIn(folder.Path);
        await using var other = TestStorage.EmbeddedIn(folder.Path);
        var (day, limits) = (new DateOnly(2026, 11, 21), new PageLimits(PerDay: 10, PerCampaign: 10));

        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(
            () => (number % 2 == 0 ? one : other).SentPages.TryCountAsync(Sample.Campaign, day, limits, Token), Token)));

        sent.Count(isSent => isSent).ShouldBe(10);
        (await other.SentPages.ListAsync(day, Token)).ShouldBe([new(Sample.Campaign, day, 10)]);
    }
}
