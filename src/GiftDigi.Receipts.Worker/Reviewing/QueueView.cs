using GiftDigi.Receipts.Campaigns;
using GiftDigi.Receipts.Reviewing;

namespace GiftDigi.Receipts.Worker.Reviewing;

/// <summary>A page of the queue.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Cases">The oldest of it.</param>
public sealed record QueueView(CaseFilter Filter, IReadOnlyList<QueuedCase> Cases)
{
    /// <summary>How many wait.</summary>
    public int Waiting { get; init; }

    /// <summary>How many of them longer than was promised.</summary>
    public int Overdue { get; init; }

    /// <summary>Whether there are more than these.</summary>
    public bool HasMore { get; init; }

    /// <summary>Whether it is the first page.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The campaigns to choose from.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; init; } = [];

    /// <summary>What time it is.</summary>
    public DateTimeOffset Now { get; init; }
}
