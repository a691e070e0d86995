using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.ServiceBus;

/// <summary>The promises of every queue, kept by the client against a stand-in whose queues are as the program wants them.</summary>
public sealed class ServiceBusMessageQueueTests() : MessageQueueContract(TestStorage.ServiceBus());
