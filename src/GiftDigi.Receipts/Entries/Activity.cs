namespace GiftDigi.Receipts.Entries;

/// <summary>How many other entries to the campaign, whatever became of them, came from one hand before this one.</summary>
/// <param name="By">What they share with it.</param>
/// <param name="LastHour">Received within the hour before it.</param>
/// <param name="LastDay">Received within the 24 hours before it.</param>
public sealed record Activity(ActivityKey By, int LastHour, int LastDay);
