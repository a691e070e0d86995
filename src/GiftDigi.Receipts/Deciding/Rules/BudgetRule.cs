using System.Globalization;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The budget pays for one prize more, at its present value.</summary>
internal sealed class BudgetRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var (limits, prize, approved) = (facts.Campaign.Limits, facts.Campaign.Prize, facts.History.ApprovedInAll);
        if (limits.Budget is not { } budget || prize.Value is not { } value)
        {
            return Found(FindingState.Met, "prizes without a budget", $"{approved} approved before");
        }

        var spent = (long)approved * value.Yen;
        return Found(
            spent + value.Yen <= budget.Yen ? FindingState.Met : FindingState.Broken,
            $"prizes of {value} within a budget of {budget}",
            string.Create(CultureInfo.InvariantCulture, $"¥{spent:N0} for {approved} approved before"));
    }

    private static Finding Found(FindingState state, string required, string seen) =>
        new("budget", state, Reason.LimitReached, required, seen, []);
}
