using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Replaying;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Counts what a replay changes.</summary>
internal sealed class ReplayTally
{
    private const int MostShown = 50;
    private readonly Dictionary<(VerdictKind Before, VerdictKind After), int> _counts = [];
    private readonly List<ReplayedEntry> _shown = [];

    /// <summary>How many were decided anew.</summary>
    public int Replayed => _counts.Values.Sum();

    /// <summary>How many would have another answer, or other reasons.</summary>
    public int Changed { get; private set; }

    /// <summary>How many verdicts differ in anything, if only in the words of a finding.</summary>
    public int Different { get; private set; }

    /// <summary>How many could not be replayed.</summary>
    public int Skipped { get; private set; }

    public void Add(ReplayedEntry? replayed)
    {
        if (replayed is null)
        {
            Skipped++;
            return;
        }

        var key = (replayed.Before.Kind, replayed.After.Kind);
        _counts[key] = _counts.GetValueOrDefault(key) + 1;
        Different += replayed.IsIdentical ? 0 : 1;
        Changed += replayed.IsAnswerChanged ? 1 : 0;
        if (replayed.IsAnswerChanged && _shown.Count < MostShown)
        {
            _shown.Add(replayed);
        }
    }

    /// <summary>Prints how many had which verdict and would have which, and the first entries that change.</summary>
    public void Print()
    {
        var kinds = Enum.GetValues<VerdictKind>();
        var table = Tables.Create(["Was", .. kinds.Select(kind => $"now {Tables.Show(kind)}")]);
        foreach (var before in kinds)
        {
            table.AddRow([Tables.Show(before), .. kinds.Select(after => _counts.GetValueOrDefault((before, after)).ToString(CultureInfo.InvariantCulture))]);
        }

        Tables.Print(table);
        if (_shown.Count > 0)
        {
            Tables.Print(Changes());
        }

        if (Changed > _shown.Count)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… {Changed - _shown.Count} more: --json writes all of them."));
        }
    }

    private Table Changes()
    {
        var changes = Tables.Create("Entry", "Entrant", "Was", "Because of", "Would be", "Because of");
        foreach (var (entry, before, after) in _shown)
        {
            changes.AddRow(
                entry.Id.Value,
                Markup.Escape(entry.Entrant.Value),
                Tables.Show((VerdictKind?)before.Kind),
                Tables.Show(before.Reasons),
                Tables.Show((VerdictKind?)after.Kind),
                Tables.Show(after.Reasons));
        }

        return changes;
    }
}
