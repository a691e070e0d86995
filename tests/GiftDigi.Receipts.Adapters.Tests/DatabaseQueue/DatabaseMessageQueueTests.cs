using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.DatabaseQueue;

public sealed class DatabaseMessageQueueTests() : KeptQueueContract(TestStorage.Embedded());
