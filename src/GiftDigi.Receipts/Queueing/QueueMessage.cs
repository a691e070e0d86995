namespace GiftDigi.Receipts.Queueing;

/// <summary>A message as its sender sees it.</summary>
/// <param name="Key">What it is about. Sending it again has no further effect: the queue ignores it, or its consumer does.</param>
/// <param name="Body">JSON.</param>
public sealed record QueueMessage(string Key, string Body);
