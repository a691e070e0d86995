using GiftDigi.Receipts.Imaging;
using GiftDigi.Receipts.Rendering;
using GiftDigi.Receipts.Rendering.Photographing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Rendering;

public sealed class DegradingTests
{
    public static TheoryData<Degradation> Faults => [.. Enum.GetValues<Degradation>().Except([Degradation.Clean])];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_changes_a_careful_photo_and_the_same_dice_give_the_same(Degradation fault)
    {
        var careful = Degrading.Draw(Degradation.Clean, Dice.For(7, "photo"));

        var spoiled = Degrading.Draw(fault, Dice.For(7, "photo"));

        spoiled.ShouldNotBe(careful);
        spoiled.ShouldBe(Degrading.Draw(fault, Dice.For(7, "photo")));
    }

    [Fact]
    public void A_turn_is_of_5_to_30_degrees_to_either_side()
    {
        var turns = Enumerable.Range(0, 200).Select(seed => Degrading.Draw(Degradation.Turn, Dice.For(seed, "photo")).Tilt.Z).ToList();

        turns.ShouldAllBe(turn => Math.Abs(turn) >= 5 && Math.Abs(turn) <= 30);
        turns.ShouldContain(turn => turn < 0);
        turns.ShouldContain(turn => turn > 0);
    }

    [Fact]
    public void Only_what_is_turned_by_right_angles_is_stored_so()
    {
        var turns = Enum.GetValues<Degradation>().ToDictionary(fault => fault, fault => Degrading.Draw(fault, Dice.For(3, "photo")).QuarterTurns);

        turns[Degradation.UpsideDown].ShouldBe(2);
        turns[Degradation.Sideways].ShouldBeOneOf(1, 3);
        turns.Values.Count(turn => turn != 0).ShouldBe(2);
    }

    [Fact]
    public void A_right_angle_moves_the_upper_left_corner_to_the_upper_right()
    {
        var upright = new RgbPixels(new(2, 1), [1, 2, 3, 4, 5, 6]);

        var turned = QuarterTurn.Clockwise(upright, 1);

        turned.Size.ShouldBe(new(1, 2));
        turned.Values.ToArray().ShouldBe([1, 2, 3, 4, 5, 6]);
        QuarterTurn.Clockwise(upright, 2).Values.ToArray().ShouldBe([4, 5, 6, 1, 2, 3]);
        QuarterTurn.Clockwise(upright, 4).Values.ToArray().ShouldBe(upright.Values.ToArray());
    }

    [Fact]
    public void A_hand_that_moves_along_a_row_smears_it_and_no_other()
    {
        var still = new Canvas(9, 3);
        still.Set(4, 1, new(1, 1, 1));

        var moved = Lens.Move(still, 4, 0);

        moved.Row(1).ToArray().Sum().ShouldBe(3, 0.001);
        moved.Row(1)[3 * 4].ShouldBeLessThan(0.5f);
        moved.Row(0).ToArray().Sum().ShouldBe(0);
    }

    [Fact]
    public void A_reflection_hides_its_middle_and_nothing_far_away()
    {
        var reflections = Enumerable.Range(0, 20).Select(seed => new Reflection(0.6, Dice.For(seed, "lamp")));

        foreach (var reflection in reflections)
        {
            var parts = Enumerable.Range(0, 101).SelectMany(x => Enumerable.Range(0, 101).Select(y => reflection.At(x / 100.0, y / 100.0))).ToList();

            parts.Max().ShouldBe(0.6f, 0.01f);
            parts.Min().ShouldBeLessThan(0.01f);
        }
    }
}
