using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Screening;

/// <summary>
/// More entries from one hand in a short time than a shopper makes. A household that enters what it kept for weeks in one evening
/// stays within ten; nobody shops for fifty receipts of one brand's products in a day. Many may share a network address, which is
/// therefore never more than a hint.
/// </summary>
internal sealed class VelocityTest : ISignalTest
{
    private const int UsualOfHour = 10;
    private const int UsualOfDay = 20;
    private const int MostOfHour = 25;
    private const int MostOfDay = 50;

    public Signal? Look(EntryFacts facts) => facts.History.Activity.Select(Look).OfType<Signal>().MaxBy(signal => signal.Strength);

    private static Signal? Look(Activity activity)
    {
        // This entry counts too.
        var (hour, day) = (activity.LastHour + 1, activity.LastDay + 1);
        SignalStrength? strength = activity.By != ActivityKey.Address && (hour > MostOfHour || day > MostOfDay) ? SignalStrength.Strong
            : hour > UsualOfHour || day > UsualOfDay ? SignalStrength.Weak
            : null;
        return strength is { } seen ? new("velocity", seen, Reason.UnusualActivity, $"{hour} entries of {By(activity.By)} within an hour, {day} within a day", []) : null;
    }

    private static string By(ActivityKey key) => key switch
    {
        ActivityKey.Entrant => "the entrant",
        ActivityKey.Device => "the device",
        ActivityKey.Address => "the address",
    };
}
