using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Entries;

/// <summary>
/// What other entries mean for one, as of the moment it is decided. It holds all that the tests of repeats look at, so that a
/// history that is kept gives the same signals again; it names no entrant.
/// </summary>
public sealed record EntryHistory
{
    /// <summary>Of more earlier entries than this, the likest are kept.</summary>
    public const int MostEarlier = 20;

    /// <summary>No other entries.</summary>
    public static EntryHistory Empty { get; } = new();

    /// <summary>How many entries of the same entrant to the campaign are approved.</summary>
    public int ApprovedOfEntrant { get; init; }

    /// <summary>How many approved entries of the same entrant were received on the same day in Japan.</summary>
    public int ApprovedOfEntrantThatDay { get; init; }

    /// <summary>How many entries of all entrants to the campaign are approved.</summary>
    public int ApprovedInAll { get; init; }

    /// <summary>How many approved entries are of the same household; 0 where it is not known.</summary>
    public int ApprovedOfHousehold { get; init; }

    /// <summary>How far the approved entries of the same entrant have come towards a mileage prize.</summary>
    public long StepsOfEntrant { get; init; }

    /// <summary>Ids of the products that their approved entries show, where those count towards a mileage prize.</summary>
    public IReadOnlyList<string> ProductsOfEntrant { get; init; } = [];

    /// <summary>What is known of the numbers that the entry gives, one by one.</summary>
    public IReadOnlyList<ProofHistory> Proofs { get; init; } = [];

    /// <summary>What the entry's own paper is known by; null when too little was read.</summary>
    public PaperFingerprint? Paper { get; init; }

    /// <summary>Earlier entries that may show the same paper, of any campaign, never of the entry's own chain.</summary>
    public IReadOnlyList<EarlierEntry> Earlier { get; init; } = [];

    /// <summary>What came from the same hand in a short time; nothing when nothing did.</summary>
    public IReadOnlyList<Activity> Activity { get; init; } = [];

    /// <summary>Of the entries that were found, those to keep: the same file first, then the likest papers, of equals the first.</summary>
    public static IReadOnlyList<EarlierEntry> Likest(PaperFingerprint? paper, IEnumerable<EarlierEntry> found) =>
    [
        .. found
            .OrderByDescending(earlier => earlier.IsSameFile)
            .ThenByDescending(earlier => paper is null || earlier.Paper is null ? PaperLikeness.Other : PaperComparison.Of(paper, earlier.Paper).Likeness)
            .ThenBy(earlier => earlier.Entry.Value, StringComparer.Ordinal)
            .Take(MostEarlier),
    ];
}
