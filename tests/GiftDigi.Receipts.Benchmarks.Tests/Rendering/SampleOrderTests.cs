using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Demo;
using GiftDigi.Receipts.Rendering.Layouts;
using GiftDigi.Receipts.Rendering.Printing;
using GiftDigi.Receipts.Rendering.Shopping;
using GiftDigi.Receipts.Rendering.Truth;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

/// <summary>The committed samples come out of their seeds as ever, whatever layouts and fonts are added; told without a picture.</summary>
public sealed class SampleOrderTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, DemoSet.Scenes.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task The_seed_of_a_sample_gives_its_truth_and_its_font(int number)
    {
        var order = DemoSet.Order(number);
        var path = Path.Combine(Repository.Root, "samples", "receipts", $"{order.Name}.json");
        var committed = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        var layout = AllLayouts.Named(order.List.Chain.Layout);
        var truth = layout.Print(new Shopper(Dice.For(order.Seed, "purchase")).Buy(order.List)).Truth;
        var font = Fonts.Pick(layout.Serif, order.Scope, Dice.For(order.Seed, "font"));
        var level = order.Level.ToString().ToLowerInvariant();

        TruthJson.Of(new ImageTruth($"{order.Name}.jpg", order.Seed, layout.Name, level, [font], [truth])).ShouldBe(committed);
    }
}
