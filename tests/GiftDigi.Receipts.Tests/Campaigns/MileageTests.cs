using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;
using GiftDigi.Receipts.Tests.Deciding;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Campaigns;

public sealed class MileageTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 4, 0)]
    [InlineData(4, 11, 3)]
    [InlineData(10, 5, 1)]
    [InlineData(15, 50, 0)]
    public void A_prize_is_earned_with_every_so_many_steps_up_to_the_most(long before, int steps, int prizes) =>
        new Mileage(MileageCount.Pieces, PerPrize: 5, PrizesPerEntrant: 3).PrizesBetween(before, steps).ShouldBe(prizes);

    [Theory]
    [InlineData(MileageCount.Entries, 1)]
    [InlineData(MileageCount.Pieces, 2)]
    [InlineData(MileageCount.Yen, 300)]
    public void An_entry_counts_by_what_the_terms_count(MileageCount count, int steps)
    {
        var conclusion = Conclude(new(count, 1_000, null), EntryHistory.Empty);

        conclusion.Verdict.Kind.ShouldBe(VerdictKind.Approved);
        (conclusion.Steps, conclusion.Prizes).ShouldBe((steps, 0));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("tea-500", 0, 0)]
    [InlineData("tea-280", 1, 1)]
    public void A_product_counts_once_however_often_it_is_bought(string before, int steps, int prizes)
    {
        string[] products = before.Length == 0 ? [] : [before];

        var conclusion = Conclude(new(MileageCount.DifferentProducts, 1, null), EntryHistory.Empty with { StepsOfEntrant = products.Length, ProductsOfEntrant = products });

        conclusion.Gain.Products.ShouldBe(["tea-500"]);
        (conclusion.Steps, conclusion.Prizes).ShouldBe((steps, prizes));
    }

    [Fact]
    public void The_entry_that_completes_a_prize_earns_it() =>
        Conclude(new(MileageCount.Yen, 1_000, null), EntryHistory.Empty with { StepsOfEntrant = 800 }).Prizes.ShouldBe(1);

    [Fact]
    public void Other_prizes_are_earned_by_each_approval()
    {
        Conclusion.Of(new Facts().ToEntryFacts(), "reader-1").Prizes.ShouldBe(1);
        Conclusion.Of((new Facts() with { History = EntryHistory.Empty with { ApprovedOfEntrant = 1 } }).ToEntryFacts(), "reader-1").Prizes.ShouldBe(0);
    }

    private static Conclusion Conclude(Mileage mileage, EntryHistory history)
    {
        var facts = new Facts { History = history };
        var prize = new Prize(PrizeKind.Mileage, "QUOカードPay 500円分") { Mileage = mileage };
        return Conclusion.Of((facts with { Campaign = facts.Campaign with { Prize = prize } }).ToEntryFacts(), "reader-1");
    }

    [Theory]
    [InlineData(0, null, 0)]
    [InlineData(4, null, 4)]
    [InlineData(5, null, 0)]
    [InlineData(12, null, 2)]
    [InlineData(4, 1, 4)]
    [InlineData(5, 1, 5)]
    [InlineData(12, 2, 5)]
    public void The_way_to_the_next_prize_starts_anew_after_each_and_ends_with_the_last(long steps, int? prizes, long towards) =>
        new Mileage(MileageCount.Entries, 5, prizes).TowardsNext(steps).ShouldBe(towards);
}
