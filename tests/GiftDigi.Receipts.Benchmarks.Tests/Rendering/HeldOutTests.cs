using GiftDigi.Receipts.Benchmarks.Accuracy;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;
using GiftDigi.Receipts.Rendering.Printing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

/// <summary>What is held out from tuning stays out of it, and comes up where everything is measured.</summary>
public sealed class HeldOutTests
{
    private const int Many = 600;

    [Fact]
    public void Two_layouts_and_three_fonts_are_held_out()
    {
        var layouts = ReceiptRenderer.LayoutsOf(RenderScope.All).Where(ReceiptRenderer.IsHeldOutLayout);

        layouts.ShouldBe(["home-center", "restaurant"], ignoreOrder: true);
        Fonts.HeldOut.Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData(RenderScope.Samples, 8)]
    [InlineData(RenderScope.Tuning, 10)]
    public void Neither_is_in_a_scope_for_tuning(RenderScope scope, int layouts)
    {
        ReceiptRenderer.LayoutsOf(scope).Count(layout => !ReceiptRenderer.IsHeldOutLayout(layout)).ShouldBe(layouts);
        ReceiptRenderer.LayoutsOf(scope).Count.ShouldBe(layouts);
        PickMany(scope).ShouldAllBe(font => !ReceiptRenderer.IsHeldOutFont(font));
    }

    [Fact]
    public void Both_come_up_where_everything_is_measured()
    {
        PickMany(RenderScope.All).Distinct().ShouldBe(Fonts.All, ignoreOrder: true);
    }

    [Fact]
    public void A_run_for_tuning_renders_no_layout_that_is_held_out_and_any_other_does()
    {
        var tuning = Enumerable.Range(1, Many).Select(new ReadingRun(Many, 1, IsTuning: true).Options).ToList();
        var all = Enumerable.Range(1, Many).Select(new ReadingRun(Many, 1, IsTuning: false).Options).ToList();

        tuning.ShouldAllBe(options => options.Scope == RenderScope.Tuning && !ReceiptRenderer.IsHeldOutLayout(options.Layout!));
        all.Select(options => options.Layout).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public void Every_degradation_meets_every_layout()
    {
        var run = new ReadingRun(216, 1, IsTuning: false);

        var pairs = Enumerable.Range(1, run.Count).Select(run.Options).Select(options => (options.Degradation, options.Layout)).Distinct();

        pairs.Count().ShouldBe(Enum.GetValues<Degradation>().Length * ReceiptRenderer.LayoutsOf(RenderScope.All).Count);
    }

    [Fact]
    public void The_recogniser_is_not_trained_on_the_fonts()
    {
        var families = File.ReadLines(Path.Combine(Repository.Root, "infra", "recogniser", "typefaces.py"))
            .Single(line => line.StartsWith("TEST_FAMILIES", StringComparison.Ordinal));

        Fonts.HeldOut.ShouldAllBe(font => families.Contains($"\"{font}\"", StringComparison.Ordinal));
    }

    private static List<string> PickMany(RenderScope scope) =>
        [.. Enumerable.Range(0, Many).Select(seed => Fonts.Pick(seed % 4 == 0, scope, Dice.For(seed, "font")))];
}
