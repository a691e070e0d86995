namespace GiftDigi.Receipts.Adapters.RabbitMq;

/// <summary>A message in the hands of a consumer of this process.</summary>
/// <param name="Channel">It is held while this lives.</param>
/// <param name="Arrival">What arrived.</param>
/// <param name="Until">When the consumer's lease ends.</param>
/// <param name="Limit">When it must be answered, however often the lease is renewed.</param>
internal sealed record Delivery(ReceivingChannel Channel, Arrival Arrival, DateTimeOffset Until, DateTimeOffset Limit)
{
    /// <summary>Whether the lease lasts, as far as can be told without asking the broker.</summary>
    public bool IsHeldAt(DateTimeOffset now) => Channel.IsOpen && now < Until && now < Limit;
}
