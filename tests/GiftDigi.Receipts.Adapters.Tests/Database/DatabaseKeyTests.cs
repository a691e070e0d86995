using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.Database;

public sealed class DatabaseKeyTests() : KeyContract(TestStorage.Embedded());
