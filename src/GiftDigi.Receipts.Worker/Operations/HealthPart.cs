namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>One of the things that were asked after.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Milliseconds">How long asking took.</param>
/// <param name="Note">What is wrong, in our own words; null when nothing is.</param>
internal sealed record HealthPart(string Name, string Status, int Milliseconds, string? Note);
