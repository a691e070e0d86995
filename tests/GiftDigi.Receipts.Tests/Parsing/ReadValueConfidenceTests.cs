using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Parsing;

public sealed class ReadValueConfidenceTests
{
    private static readonly ReadValue<int> Value = new(7, 0.8, Inferred: false, default);

    [Fact]
    public void Witnesses_that_agree_and_contradict_move_the_odds_by_their_factors()
    {
        var (agreeing, contradicting) = (Value.Weighed(Witness.Equation, agrees: true), Value.Weighed(Witness.Equation, agrees: false));

        Odds(agreeing).ShouldBe(Odds(Value) * ConfidenceTable.Agreeing(Witness.Equation), 1e-6);
        Odds(contradicting).ShouldBe(Odds(Value) / ConfidenceTable.Contradicting(Witness.Equation), 1e-6);
    }

    [Fact]
    public void A_witness_that_could_not_be_asked_moves_nothing()
    {
        var value = Value.Weighed(Witness.Weekday, agrees: null);

        value.ShouldBe(Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_surest_and_the_least_sure_value_still_move(double confidence)
    {
        var value = Value with { Confidence = confidence };

        value.Contradicted(Witness.Calendar).Confidence.ShouldBeInRange(0, 0.8);
        value.Weighed(Witness.CheckDigit, agrees: true).Confidence.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void A_value_put_right_is_inferred_and_surer_the_more_equations_it_fits()
    {
        var (once, twice) = (Value.Repaired(9, equations: 1), Value.Repaired(9, equations: 2));

        (once.Value, once.Inferred).ShouldBe((9, true));
        once.Confidence.ShouldBe(ConfidenceTable.Repaired, 1e-9);
        twice.Confidence.ShouldBeGreaterThan(once.Confidence);
    }

    private static double Odds(ReadValue<int> value) => value.Confidence / (1 - value.Confidence);
}
