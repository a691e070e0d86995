using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Replaying;

/// <summary>By how many approvals a replay differs so far from what happened, for those limits that count them.</summary>
internal sealed class ApprovalChanges
{
    private readonly Dictionary<EntrantId, int> _ofEntrant = [];
    private readonly Dictionary<(EntrantId Entrant, DateOnly Day), int> _ofDay = [];
    private readonly Dictionary<Pseudonym, int> _ofHousehold = [];
    private int _inAll;

    /// <summary>Counts an entry that was replayed.</summary>
    public void Add(ReplayedEntry replayed)
    {
        var change = Approvals(replayed.After) - Approvals(replayed.Before);
        if (change == 0)
        {
            return;
        }

        var (entrant, day) = Keys(replayed.Entry);
        _ofEntrant[entrant] = _ofEntrant.GetValueOrDefault(entrant) + change;
        _ofDay[(entrant, day)] = _ofDay.GetValueOrDefault((entrant, day)) + change;
        _inAll += change;
        if (replayed.Entry.Origin.Household is { } household)
        {
            _ofHousehold[household] = _ofHousehold.GetValueOrDefault(household) + change;
        }
    }

    /// <summary>The history of an entry, had those before it been decided as they were replayed.</summary>
    public EntryHistory Apply(Entry entry, EntryHistory history)
    {
        var (entrant, day) = Keys(entry);
        return history with
        {
            ApprovedOfEntrant = history.ApprovedOfEntrant + _ofEntrant.GetValueOrDefault(entrant),
            ApprovedOfEntrantThatDay = history.ApprovedOfEntrantThatDay + _ofDay.GetValueOrDefault((entrant, day)),
            ApprovedInAll = history.ApprovedInAll + _inAll,
            ApprovedOfHousehold = history.ApprovedOfHousehold + (entry.Origin.Household is { } household ? _ofHousehold.GetValueOrDefault(household) : 0),
        };
    }

    private static (EntrantId Entrant, DateOnly Day) Keys(Entry entry) => (entry.Entrant, JapanTime.DayOf(entry.ReceivedAt));

    private static int Approvals(Verdict verdict) => verdict.Kind == VerdictKind.Approved ? 1 : 0;
}
