namespace GiftDigi.Receipts.Intake;

/// <summary>A file that someone put into the image store for a campaign and an entrant: <c>CAMPAIGN/ENTRANT/NAME</c>.</summary>
/// <param name="Path">The three parts, as found; not checked yet.</param>
public sealed record Upload(string Path);
