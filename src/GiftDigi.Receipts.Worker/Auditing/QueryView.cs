using GiftDigi.Receipts.Entries;

namespace GiftDigi.Receipts.Worker.Auditing;

/// <summary>What an auditor sees of a query.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Asked">The same as it stands in the address, readable or not.</param>
/// <param name="Mistakes">What of it could not be read.</param>
public sealed record QueryView(EntryFilter Filter, IQueryCollection Asked, IReadOnlyList<FilterMistake> Mistakes)
{
    /// <summary>The page; null when there are mistakes.</summary>
    public EntryPage? Page { get; init; }

    /// <summary>The campaigns to choose from.</summary>
    public IReadOnlyList<Campaigns.Campaign> Campaigns { get; init; } = [];

    /// <summary>What is known of the chain.</summary>
    public required ChainState Chain { get; init; }
}
