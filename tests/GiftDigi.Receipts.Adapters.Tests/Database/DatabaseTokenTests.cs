using GiftDigi.Receipts.Adapters.Tests.Contracts;

namespace GiftDigi.Receipts.Adapters.Tests.Database;

public sealed class DatabaseTokenTests() : TokenContract(TestStorage.Embedded());
