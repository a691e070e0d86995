using GiftDigi.Receipts.Adapters.Tests.Contracts;
using GiftDigi.Receipts.Adapters.Tests.ServiceBus.StandIn;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

/// <summary>The same promises where locks outlast leases: whoever holds a message for too long gives it back.</summary>
public sealed class ServiceBusLongLockTests() : MessageQueueContract(TestStorage.ServiceBus(QueueRules.Advised with { Lock = TimeSpan.FromMinutes(5) }));
