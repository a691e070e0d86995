namespace GiftDigi.Receipts.Campaigns;

/// <summary>What a campaign tells entrants in one language; what is null is told in the program's own words.</summary>
/// <param name="Title">Above the page; 200 characters at most.</param>
/// <param name="HowTo">How to enter; 4,000 characters at most.</param>
/// <param name="Approved">To whom is approved; 1,000 characters at most.</param>
/// <param name="Rejected">To whom is rejected, beside the reason; 1,000 characters at most.</param>
public sealed record EntrantTexts(string? Title, string? HowTo, string? Approved, string? Rejected);
