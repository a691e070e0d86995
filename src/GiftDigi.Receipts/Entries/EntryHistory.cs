namespace GiftDigi.Receipts.Entries;

/// <summary>What other entries of the same campaign mean for one, as of the moment it is decided.</summary>
/// <param name="SameImage">Another entry, approved or referred, whose photo is the same file; null when there is none.</param>
/// <param name="SamePurchase">Another entry, approved or referred, that shows the same purchase; null when there is none.</param>
/// <param name="ApprovedOfEntrant">How many entries of the same entrant are approved.</param>
public sealed record EntryHistory(EntryId? SameImage, EntryId? SamePurchase, int ApprovedOfEntrant);
