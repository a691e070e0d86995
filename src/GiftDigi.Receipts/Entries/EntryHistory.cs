namespace GiftDigi.Receipts.Entries;

/// <summary>
/// What other entries of the same campaign mean for one, as of the moment it is decided. Approved and referred entries
/// count; of several, the one concluded first is named, and null means that there is none.
/// </summary>
/// <param name="SameImage">An entry whose photo is the same file; also one that still waits, if it was received before.</param>
/// <param name="SamePurchase">An entry whose purchase has the same exact fingerprint.</param>
/// <param name="SimilarPurchase">An entry whose purchase has the same near fingerprint.</param>
/// <param name="ApprovedOfEntrant">How many entries of the same entrant are approved.</param>
public sealed record EntryHistory(EntryId? SameImage, EntryId? SamePurchase, EntryId? SimilarPurchase, int ApprovedOfEntrant)
{
    /// <summary>How many approved entries of the same entrant were received on the same day in Japan.</summary>
    public int ApprovedOfEntrantThatDay { get; init; }

    /// <summary>How many entries of all entrants are approved.</summary>
    public int ApprovedInAll { get; init; }

    /// <summary>How many approved entries are of the same household; 0 where it is not known.</summary>
    public int ApprovedOfHousehold { get; init; }

    /// <summary>How far the approved entries of the same entrant have come towards a mileage prize.</summary>
    public long StepsOfEntrant { get; init; }

    /// <summary>No other entries.</summary>
    public static EntryHistory Empty { get; } = new(null, null, null, 0);
}
