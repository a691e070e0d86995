using GiftDigi.Receipts.Benchmarks.Accuracy;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Accuracy;

public sealed class ItemPairingTests
{
    [Fact]
    public void Name_and_amount_come_before_name_and_name_before_amount()
    {
        NamedAmount[] truths = [new("ミドリノオチャ", 100), new("ミドリノオチャ", 200), new("アカイリンゴ", 300)];
        NamedAmount[] read = [new("ミドリノオチャ", 200), new("ミドリノオチヤ", 900), new("ケシゴム", 300)];

        ItemPairing.Of(truths, read).ShouldBe([(1, 0), (0, 1), (2, 2)]);
    }

    [Fact]
    public void No_item_stands_for_two()
    {
        NamedAmount[] truths = [new("ミズ", 100), new("ミズ", 100)];

        ItemPairing.Count(truths, [new("ミズ", 100)]).ShouldBe(new(2, 1, 1, 1));
    }

    [Fact]
    public void Amounts_count_whatever_the_name()
    {
        ItemPairing.Count([new("ミドリノオチャ", 100)], [new("ケシゴム", 100)]).ShouldBe(new(1, 1, 0, 1));
    }
}
