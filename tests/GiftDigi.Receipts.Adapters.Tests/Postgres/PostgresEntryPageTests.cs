using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

public sealed class PostgresEntryPageTests() : EntryPageContract(TestStorage.Postgres());
