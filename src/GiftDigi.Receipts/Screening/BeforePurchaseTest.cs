using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Screening;

/// <summary>It was entered before it was bought, by what is surely printed: the paper, or its date, is not what it seems.</summary>
internal sealed class BeforePurchaseTest : ISignalTest
{
    /// <summary>Clocks of tills are set by hand.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    public Signal? Look(EntryFacts facts)
    {
        var (date, time, received) = (facts.Receipt.PurchaseDate, facts.Receipt.PurchaseTime, facts.Entry.ReceivedAt);
        if (!facts.IsSure(date))
        {
            return null;
        }

        // Without a sure time it may have been the first minute of the day. Hours from 24 on are the night after it.
        var sinceMidnight = facts.IsSure(time) ? new TimeSpan(time.Value.Hour, time.Value.Minute, 0) : TimeSpan.Zero;
        return JapanTime.StartOf(date.Value) + sinceMidnight > received + Tolerance
            ? new(
                "before-purchase",
                SignalStrength.Strong,
                Reason.Altered,
                string.Create(CultureInfo.InvariantCulture, $"bought at {date.Value:yyyy-MM-dd}{(facts.IsSure(time) ? $" {time.Value}" : "")}, entered at {JapanTime.At(received):yyyy-MM-dd HH:mm}"),
                Evidence.Boxes(date.Box, time?.Box))
            : null;
    }
}
