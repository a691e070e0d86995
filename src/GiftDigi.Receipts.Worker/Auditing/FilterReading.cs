using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>What the address of a query asks for.</summary>
/// <param name="Filter">What could be read of it.</param>
/// <param name="Mistakes">The values that could not, in the order of the fields.</param>
internal sealed record FilterReading(EntryFilter Filter, IReadOnlyList<FilterMistake> Mistakes)
{
    /// <summary>Whether all of it could be read.</summary>
    public bool IsWhole => Mistakes.Count == 0;
}
