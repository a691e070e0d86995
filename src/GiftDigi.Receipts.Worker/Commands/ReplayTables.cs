using System.Globalization;
using GiftDigi.Receipts.Deciding;
using GiftDigi.Receipts.Replaying;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Prints what a replay changes.</summary>
internal static class ReplayTables
{
    /// <summary>How many had which verdict and would have which, and the first entries that change.</summary>
    public static void Print(ReplayTally tally)
    {
        var kinds = Enum.GetValues<VerdictKind>();
        var table = Tables.Create(["Was", .. kinds.Select(kind => $"now {Tables.Show(kind)}")]);
        foreach (var before in kinds)
        {
            table.AddRow([Tables.Show(before), .. kinds.Select(after => tally.Count(before, after).ToString(CultureInfo.InvariantCulture))]);
        }

        Tables.Print(table);
        if (tally.Shown.Count > 0)
        {
            Tables.Print(Changes(tally.Shown));
        }

        if (tally.Changed > tally.Shown.Count)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… {tally.Changed - tally.Shown.Count} more: --json writes all of them."));
        }
    }

    private static Table Changes(IEnumerable<ReplayedEntry> shown)
    {
        var changes = Tables.Create("Entry", "Entrant", "Was", "Because of", "Would be", "Because of");
        foreach (var (entry, before, after) in shown)
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
