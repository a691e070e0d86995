using GiftDigi.Receipts.Benchmarks.Duplicates;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Duplicates;

public sealed class CaptureRunTests
{
    [Fact]
    public void Every_receipt_of_every_family_is_captured_in_every_way_under_a_number_of_its_own()
    {
        var names = new CaptureRun(Families: 12, Seed: 1, IsTuning: false).Names.ToList();

        names.Count.ShouldBe(12 * CaptureRun.Siblings * Enum.GetValues<Capture>().Length);
        names.Select(name => CaptureName.Of(name.Number)).ShouldBe(names);
    }

    [Fact]
    public void Tuning_never_sees_a_layout_that_is_held_out()
    {
        var (tuning, all) = (Layouts(isTuning: true), Layouts(isTuning: false));

        tuning.ShouldNotContain(layout => ReceiptRenderer.IsHeldOutLayout(layout));
        all.ShouldContain(layout => ReceiptRenderer.IsHeldOutLayout(layout));
    }

    [Fact]
    public void A_paper_is_photographed_anew_for_every_capture_but_the_one_that_is_a_file_again()
    {
        var run = new CaptureRun(Families: 1, Seed: 1, IsTuning: false);

        var orders = run.Names.ToDictionary(name => name, name => Capturing.Order(run.Paper(name), name.Capture, run.DiceOf(name)));

        foreach (var paper in orders.GroupBy(order => order.Key.Sibling))
        {
            paper.Where(order => order.Key.Capture != Capture.Resaved).Select(order => order.Value.Shot).ShouldBeUnique();
            paper.Single(order => order.Key.Capture == Capture.Resaved).Value.Shot.ShouldBe(paper.Single(order => order.Key.Capture == Capture.Plain).Value.Shot);
            paper.Single(order => order.Key.Capture == Capture.Turned).Value.Degradation.ShouldBeOneOf(Degradation.Sideways, Degradation.UpsideDown);
        }
    }

    private static IEnumerable<string> Layouts(bool isTuning)
    {
        var run = new CaptureRun(Families: 24, Seed: 3, isTuning);
        return run.Names.Select(name => run.Paper(name).List.Chain.Layout).Distinct(StringComparer.Ordinal);
    }
}
