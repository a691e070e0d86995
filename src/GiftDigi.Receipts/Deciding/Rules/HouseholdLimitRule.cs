namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The entrant's household has not had as many entries approved as the terms allow.</summary>
internal sealed class HouseholdLimitRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var (limit, approved, household) = (facts.Campaign.Limits.PerHousehold, facts.History.ApprovedOfHousehold, facts.Entry.Origin.Household);
        return new(
            "household-limit",
            limit is null ? FindingState.Met : household is null ? FindingState.Unclear : approved < limit ? FindingState.Met : FindingState.Broken,
            Reason.LimitReached,
            limit is null ? "any number of entries" : $"at most {limit} approved entries of one household",
            limit is not null && household is null ? "a household that is not known" : $"{approved} approved before",
            []);
    }
}
