using System.Globalization;
using GiftDigi.Receipts.Entries;

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
            period is null ? "an entry at any time" : $"an entry from {Japan(period.From)} until {Japan(period.To)}",
            Japan(facts.Entry.ReceivedAt),
            []);
    }

    // One moment, one text: what is stored comes back with another offset.
    private static string Japan(DateTimeOffset moment) => JapanTime.At(moment).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
