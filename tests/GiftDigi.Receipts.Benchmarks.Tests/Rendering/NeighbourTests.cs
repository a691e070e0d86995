using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Shops;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

public sealed class NeighbourTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_neighbour_buys_the_same_in_the_same_shop_on_the_same_day_and_gets_another_number(int neighbour)
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var list = new ShoppingList(Dice.For(seed, "chain").Pick(Chains.Of(RenderScope.All)), new(2026, 11, 20), [], []);
            var purchase = new Shopper(Dice.For(seed, "purchase")).Buy(list);

            var other = new Shopper(Dice.For(seed, "neighbour")).BuyTheSame(purchase, neighbour);

            (other.Branch, other.Day, other.Lines, other.Bill, other.Tender).ShouldBe((purchase.Branch, purchase.Day, purchase.Lines, purchase.Bill, purchase.Tender));
            (other.Number, other.Register).ShouldNotBe((purchase.Number, purchase.Register));
            (other.Register == purchase.Register).ShouldBe(neighbour == 1);
            (Minute(other) == Minute(purchase)).ShouldBe(neighbour == 2);
            (other.CashReceived is null || other.Change >= 0).ShouldBeTrue();
        }
    }

    [Fact]
    public void Two_tills_rarely_close_a_purchase_in_the_same_second()
    {
        var list = new ShoppingList(Dice.For(1, "chain").Pick(Chains.Of(RenderScope.All)), new(2026, 11, 20), [], []);
        var purchase = new Shopper(Dice.For(1, "purchase")).Buy(list);

        var seconds = Enumerable.Range(1, 200).Select(seed => new Shopper(Dice.For(seed, "neighbour")).BuyTheSame(purchase, 2).Time.Second).ToList();

        seconds.Distinct().Count().ShouldBeGreaterThan(40);
    }

    private static (int Hour, int Minute) Minute(Purchase purchase) => (purchase.Time.Hour, purchase.Time.Minute);
}
