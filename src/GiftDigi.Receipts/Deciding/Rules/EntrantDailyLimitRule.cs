using System.Globalization;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The entrant has not had as many entries of that day approved as the terms allow. The day is that of the entry, in Japan.</summary>
internal sealed class EntrantDailyLimitRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var (limit, approved) = (facts.Campaign.Limits.PerEntrantPerDay, facts.History.ApprovedOfEntrantThatDay);
        var day = JapanTime.DayOf(facts.Entry.ReceivedAt);
        return new(
            "entrant-daily-limit",
            limit is null || approved < limit ? FindingState.Met : FindingState.Broken,
            Reason.LimitReached,
            limit is null ? "any number of entries a day" : $"at most {limit} approved entries of one entrant a day",
            string.Create(CultureInfo.InvariantCulture, $"{approved} of {day:yyyy-MM-dd} approved before"),
            []);
    }
}
