using System.Globalization;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Deciding.Rules;

/// <summary>The purchase was made within the purchase period, and not after it was entered.</summary>
internal sealed class PurchasePeriodRule : IRule
{
    public Finding Check(EntryFacts facts)
    {
        var period = facts.Campaign.PurchasePeriod;
        var required = string.Create(CultureInfo.InvariantCulture, $"a purchase from {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}");
        var date = facts.Receipt.PurchaseDate;
        if (date is null)
        {
            return new("purchase-period", FindingState.Unclear, Reason.Illegible, required, "no legible date", []);
        }

        var seen = date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var entered = JapanTime.DayOf(facts.Entry.ReceivedAt);
        var sure = date.IsSure() && date.Value <= entered;
        var state = !sure ? FindingState.Unclear : period.Contains(date.Value) ? FindingState.Met : FindingState.Broken;
        return new(
            "purchase-period",
            state,
            state == FindingState.Unclear ? Reason.Illegible : Reason.OutsidePurchasePeriod,
            required,
            date.Value > entered ? $"{seen}, later than the entry" : seen,
            [date.Box]);
    }
}
