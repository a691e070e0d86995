using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

public sealed class PostgresSentPageTests() : SentPageContract(TestStorage.Postgres());
