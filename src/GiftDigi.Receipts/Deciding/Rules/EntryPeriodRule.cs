using System.Globalization;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The entry was received within the entry period.</summary>
internal sealed class EntryPeriodRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var period = facts.Campaign.EntryPeriod;
        var met = period is null || period.Contains(facts.Entry.ReceivedAt);
        return new(
            "entry-period",
            met ? FindingState.Met : FindingState.Broken,
            Reason.OutsideEntryPeriod,
            period is null ? "an entry at any time" : string.Create(CultureInfo.InvariantCulture, $"an entry from {period.From:O} until {period.To:O}"),
            facts.Entry.ReceivedAt.ToString("O", CultureInfo.InvariantCulture),
            []);
    }
}
