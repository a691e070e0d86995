using FsCheck;
using FsCheck.Fluent;
using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Deciding.Conditions;
using GiftDigi.Receipts.Parsing;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Tests.Deciding.Conditions;

/// <summary>How conditions combine. A leaf here is a total, whose yen name the place of its answer in a list.</summary>
public sealed class ConditionTreeTests
{
    private const int Leaves = 6;

    private static readonly Gen<FindingState[]> Answers =
        Gen.ArrayOf(Gen.Elements(FindingState.Met, FindingState.Broken, FindingState.Unclear), Leaves);

    private static readonly Gen<(PurchaseCondition Tree, FindingState[] Answers)> Cases =
        from tree in Tree(3)
        from answers in Answers
        select (tree, answers);

    [Theory]
    [InlineData("all", "met met", FindingState.Met)]
    [InlineData("all", "met unclear", FindingState.Unclear)]
    [InlineData("all", "unclear broken", FindingState.Broken)]
    [InlineData("any", "broken broken", FindingState.Broken)]
    [InlineData("any", "broken unclear", FindingState.Unclear)]
    [InlineData("any", "unclear met", FindingState.Met)]
    [InlineData("2 of", "met met broken", FindingState.Met)]
    [InlineData("2 of", "met unclear broken", FindingState.Unclear)]
    [InlineData("2 of", "met broken broken", FindingState.Broken)]
    [InlineData("2 of", "unclear unclear unclear", FindingState.Unclear)]
    public void All_is_the_worst_any_the_best_and_the_others_are_counted(string combination, string parts, FindingState expected)
    {
        var answers = parts.Split(' ').Select(word => Enum.Parse<FindingState>(word, ignoreCase: true)).ToArray();
        IReadOnlyList<PurchaseCondition> leaves = [.. Enumerable.Range(0, answers.Length).Select(Leaf)];
        PurchaseCondition tree = combination switch
        {
            "all" => new PurchaseCondition.All(leaves),
            "any" => new PurchaseCondition.Any(leaves),
            _ => new PurchaseCondition.AtLeast(2, leaves),
        };

        var answer = Check(tree, answers);

        answer.State.ShouldBe(expected);
    }

    [Fact]
    public void What_decides_is_told_and_nothing_else()
    {
        var tree = new PurchaseCondition.All([Leaf(0), new PurchaseCondition.Any([Leaf(1), Leaf(2)]), Leaf(3)]);

        var answer = Check(tree, [FindingState.Met, FindingState.Broken, FindingState.Broken, FindingState.Unclear]);

        answer.State.ShouldBe(FindingState.Broken);
        answer.Required.ShouldBe("(leaf 0 and (leaf 1 or leaf 2) and leaf 3)");
        answer.Seen.ShouldBe("broken: leaf 1, seen 1; broken: leaf 2, seen 2");
    }

    [Fact]
    public void No_turn_of_what_is_unclear_changes_a_certain_answer() => Prop.ForAll(
        Cases.ToArbitrary(),
        Answers.ToArbitrary(),
        (example, turns) =>
        {
            var before = Check(example.Tree, example.Answers).State;
            var after = Check(example.Tree, [.. example.Answers.Zip(turns, (answer, turn) => answer == FindingState.Unclear ? turn : answer)]).State;

            return before == FindingState.Unclear || before == after;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_better_answer_of_a_leaf_never_makes_the_whole_worse() => Prop.ForAll(
        Cases.ToArbitrary(),
        Answers.ToArbitrary(),
        (example, others) =>
        {
            var before = Check(example.Tree, example.Answers).State;
            var after = Check(example.Tree, [.. example.Answers.Zip(others, (one, other) => Rank(one) >= Rank(other) ? one : other)]).State;

            return Rank(after) >= Rank(before);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_parts_does_not_matter() => Prop.ForAll(
        Cases.ToArbitrary(),
        example => Check(example.Tree, example.Answers).State == Check(Reversed(example.Tree), example.Answers).State)
        .QuickCheckThrowOnFailure();

    private static Gen<PurchaseCondition> Tree(int depth)
    {
        var leaf = Gen.Choose(0, Leaves - 1).Select(Leaf);
        if (depth == 0)
        {
            return leaf;
        }

        var combined =
            from count in Gen.Choose(1, 4)
            from parts in Gen.ListOf(Tree(depth - 1), count)
            from kind in Gen.Choose(0, 2)
            from needed in Gen.Choose(1, count)
            select kind switch
            {
                0 => (PurchaseCondition)new PurchaseCondition.All([.. parts]),
                1 => new PurchaseCondition.Any([.. parts]),
                _ => new PurchaseCondition.AtLeast(needed, [.. parts]),
            };
        return Gen.OneOf(leaf, combined);
    }

    private static PurchaseCondition Reversed(PurchaseCondition condition) => condition switch
    {
        PurchaseCondition.All(var parts) => new PurchaseCondition.All([.. parts.Reverse().Select(Reversed)]),
        PurchaseCondition.Any(var parts) => new PurchaseCondition.Any([.. parts.Reverse().Select(Reversed)]),
        PurchaseCondition.AtLeast(var count, var parts) => new PurchaseCondition.AtLeast(count, [.. parts.Reverse().Select(Reversed)]),
        _ => condition,
    };

    private static int Rank(FindingState state) => state switch
    {
        FindingState.Broken => 0,
        FindingState.Unclear => 1,
        FindingState.Met => 2,
    };

    private static PurchaseCondition Leaf(int place) => new PurchaseCondition.MinimumTotal(new Money(place));

    private static ConditionAnswer Check(PurchaseCondition tree, FindingState[] answers) => new ConditionTree(leaf =>
    {
        var place = ((PurchaseCondition.MinimumTotal)leaf).Amount.Yen;
        return new(answers[place], Reason.BelowMinimum, $"leaf {place}", $"{place}", []);
    }).Check(tree);
}
