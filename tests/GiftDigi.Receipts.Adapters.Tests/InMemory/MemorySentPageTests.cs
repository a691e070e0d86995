using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.InMemory;

public sealed class MemorySentPageTests() : SentPageContract(TestStorage.InMemory());
