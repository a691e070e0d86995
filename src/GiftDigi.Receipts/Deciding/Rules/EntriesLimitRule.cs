namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>There is a place left among the first entries, where only so many are approved.</summary>
internal sealed class EntriesLimitRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var (limit, approved) = (facts.Campaign.Limits.InAll, facts.History.ApprovedInAll);
        return new(
            "entries-limit",
            limit is null || approved < limit ? FindingState.Met : FindingState.Broken,
            Reason.LimitReached,
            limit is null ? "any number of entries in all" : $"at most {limit} approved entries in all",
            $"{approved} approved before",
            []);
    }
}
