namespace GiftDigi.Receipts.Adapters.Relaying;

/// <summary>What waits in the outbox.</summary>
/// <param name="Count">How many messages.</param>
/// <param name="Oldest">When the oldest was sent; null when there is none.</param>
internal sealed record OutboxDepth(int Count, DateTimeOffset? Oldest);
