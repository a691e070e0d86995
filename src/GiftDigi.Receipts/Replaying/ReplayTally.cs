using GiftDigi.Receipts.Deciding;

namespace GiftDigi.Receipts.Replaying;

/// <summary>Counts what a replay changes.</summary>
public sealed class ReplayTally
{
    private const int MostShown = 50;
    private readonly Dictionary<(VerdictKind Before, VerdictKind After), int> _counts = [];
    private readonly Dictionary<Reason, (int Before, int After)> _reasons = [];
    private readonly List<ReplayedEntry> _shown = [];

    /// <summary>How many were decided anew.</summary>
    public int Replayed => _counts.Values.Sum();

    /// <summary>How many would have another answer, or other reasons.</summary>
    public int Changed { get; private set; }

    /// <summary>How many verdicts differ in anything, if only in the words of a finding.</summary>
    public int Different { get; private set; }

    /// <summary>How many could not be replayed.</summary>
    public int Skipped { get; private set; }

    /// <summary>The first entries that change.</summary>
    public IReadOnlyList<ReplayedEntry> Shown => _shown;

    /// <summary>How many had each weightiest reason, and how many would have it, by reason.</summary>
    public IReadOnlyList<(Reason Reason, int Before, int After)> Reasons => [.. _reasons.OrderBy(reason => reason.Key).Select(reason => (reason.Key, reason.Value.Before, reason.Value.After))];

    /// <summary>How many had one verdict and would have another.</summary>
    public int Count(VerdictKind before, VerdictKind after) => _counts.GetValueOrDefault((before, after));

    /// <summary>Counts an entry; null for one that could not be replayed.</summary>
    public void Add(ReplayedEntry? replayed)
    {
        if (replayed is null)
        {
            Skipped++;
            return;
        }

        var key = (replayed.Before.Kind, replayed.After.Kind);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        CountReason(replayed.Before.PrimaryReason, before: 1, after: 0);
        CountReason(replayed.After.PrimaryReason, before: 0, after: 1);
        Different += replayed.IsIdentical ? 0 : 1;
        Changed += replayed.IsAnswerChanged ? 1 : 0;
        if (replayed.IsAnswerChanged && _shown.Count < MostShown)
        {
            _shown.Add(replayed);
        }
    }

    private void CountReason(Reason? reason, int before, int after)
    {
        if (reason is { } known)
        {
            var (was, would) = _reasons.GetValueOrDefault(known);
            _reasons[known] = (was + before, would + after);
        }
    }
}
