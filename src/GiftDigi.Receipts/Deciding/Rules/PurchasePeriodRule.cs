using System.Globalization;
using GiftDigi.Receipts.Campaigns;
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
        var sure = facts.IsSure(date) && date.Value <= entered;
        var state = !sure ? FindingState.Unclear
            : period.Contains(date.Value) ? FindingState.Met
            : MayBeOfAnotherYear(date.Value, period) ? FindingState.Unclear
            : FindingState.Broken;
        return new(
            "purchase-period",
            state,
            state == FindingState.Unclear ? Reason.Illegible : Reason.OutsidePurchasePeriod,
            required,
            date.Value > entered ? $"{seen}, later than the entry" : seen,
            [date.Box]);
    }

    // The same weekdays come round again: a misread figure of the year is seen by nothing else on the paper, and few keep receipts for years.
    private static bool MayBeOfAnotherYear(DateOnly date, PurchasePeriod period) => Enumerable.Range(period.From.Year, period.To.Year - period.From.Year + 1)
        .Any(year => Math.Abs(year - date.Year) > 1 && period.Contains(date.AddYears(year - date.Year)));
}
