namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>A message that the broker handed to this process and waits for an answer to.</summary>
/// <param name="Tag">Names it on its channel.</param>
/// <param name="Envelope">What it is.</param>
internal sealed record Arrival(ulong Tag, Envelope Envelope);
