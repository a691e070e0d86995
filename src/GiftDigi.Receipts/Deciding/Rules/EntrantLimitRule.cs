namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The entrant has not had as many entries approved as the terms allow.</summary>
internal sealed class EntrantLimitRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var (limit, approved) = (facts.Campaign.Limits.PerEntrant, facts.History.ApprovedOfEntrant);
        return new(
            "entrant-limit",
            limit is null || approved < limit ? FindingState.Met : FindingState.Broken,
            Reason.LimitReached,
            limit is null ? "any number of entries" : $"at most {limit} approved entries of one entrant",
            $"{approved} approved before",
            []);
    }
}
