using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.InMemory;

public sealed class MemoryKeyTests() : KeyContract(TestStorage.InMemory());
