namespace GiftDigi.Receipts.Queueing;

/// <summary>What lies in one of the places of a queue.</summary>
/// <param name="Place">Where: <c>database</c>, <c>memory</c> or <c>broker</c>.</param>
/// <param name="Waiting">Messages that are neither completed nor dead; a broker tells only those of other consumers that nobody holds.</param>
/// <param name="Oldest">When the oldest of them was sent; null when there is none, and where a broker does not tell.</param>
/// <param name="Dead">Messages given up on.</param>
public sealed record QueueDepth(string Place, int Waiting, DateTimeOffset? Oldest, int Dead);
