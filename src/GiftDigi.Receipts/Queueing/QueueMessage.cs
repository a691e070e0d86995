namespace GiftDigi.Receipts.Queueing;

/// <summary>A message as its sender sees it.</summary>
/// <param name="Key">Sending the same key to the same queue again has no effect, also after the message is completed.</param>
/// <param name="Body">JSON.</param>
public sealed record QueueMessage(string Key, string Body);
