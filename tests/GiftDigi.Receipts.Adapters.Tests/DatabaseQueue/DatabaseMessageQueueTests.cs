using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.DatabaseQueue;

public sealed class DatabaseMessageQueueTests() : MessageQueueContract(TestStorage.Embedded());
