using GiftDigi.Receipts.Screening.Repeats;

namespace GiftDigi.Receipts.Entries;

/// <summary>An entry, approved or referred before or received before with the same file, that may show the same paper.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="IsOfCampaign">Whether it was entered for the same campaign.</param>
/// <param name="IsOfEntrant">Whether the same entrant entered it.</param>
/// <param name="IsSameFile">Whether its photo is the same, byte for byte.</param>
/// <param name="Paper">What its paper is known by; null when too little was read, or nothing yet.</param>
public sealed record EarlierEntry(EntryId Entry, bool IsOfCampaign, bool IsOfEntrant, bool IsSameFile, PaperFingerprint? Paper);
