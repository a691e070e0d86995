namespace GiftDigi.Receipts.Worker.Entering;

/// <summary>A part of what an entrant sent for a campaign, the newest first.</summary>
/// <param name="Entries">The entries, with the addresses of their pages.</param>
/// <param name="Older">The key of the last one, where there are older ones; else null.</param>
public sealed record EntryList(IReadOnlyList<(string Address, EntryProgress Progress)> Entries, string? Older);
