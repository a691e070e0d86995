using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

public sealed class PostgresKeyTests() : KeyContract(TestStorage.Postgres());
