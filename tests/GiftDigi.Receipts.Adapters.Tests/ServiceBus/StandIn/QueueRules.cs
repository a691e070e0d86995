namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

/// <summary>How the queues were made.</summary>
/// <param name="Lock">How long a lock lasts.</param>
/// <param name="MaxDeliveries">After how many deliveries a message is dead.</param>
/// <param name="DetectsDuplicates">Whether a message whose id was seen before is dropped.</param>
internal sealed record QueueRules(TimeSpan Lock, int MaxDeliveries = 20, bool DetectsDuplicates = false)
{
    /// <summary>As the program wants them.</summary>
    public static QueueRules Advised { get; } = new(TimeSpan.FromMinutes(1), DetectsDuplicates: true);
}
