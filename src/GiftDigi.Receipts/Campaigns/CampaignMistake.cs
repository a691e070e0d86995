namespace GiftDigi.Receipts.Campaigns;

/// <summary>Something in a campaign file that must be put right before it can be used.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Path">Where in the document: <c>participatingProducts[2].gtins[0]</c>; empty for the document itself.</param>
/// <param name="Message">What is wrong and what is wanted.</param>
public sealed record CampaignMistake(int Line, string Path, string Message);
