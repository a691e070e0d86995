namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>The connection broke while a change was being made durable: whether it was made is not known.</summary>
internal sealed class LostCommitException(string database, Exception cause) : IOException(
    $"The connection to the database {database} broke while a change was made durable. Whether it was is not known; the same again does no harm.", cause);
