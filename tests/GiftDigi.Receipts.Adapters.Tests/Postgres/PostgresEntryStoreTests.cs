using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.Postgres;

public sealed class PostgresEntryStoreTests() : EntryStoreContract(TestStorage.Postgres());
