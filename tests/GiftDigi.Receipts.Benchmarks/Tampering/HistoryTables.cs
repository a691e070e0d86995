using GiftDigi.Receipts.Auditing;
using Microsoft.Data.Sqlite;

namespace GiftDigi.Receipts.Benchmarks.Tampering;

/// <summary>The tables of the history as somebody with the file in his hands has them: what protects them is taken away.</summary>
internal sealed class HistoryTables : IDisposable
{
    private readonly SqliteConnection _connection;

    public HistoryTables(string file)
    {
        _connection = new($"Data Source={file};Pooling=False");
        _connection.Open();
        Execute("""
            PRAGMA synchronous = OFF;
            DROP TRIGGER audit_records_refuse_update; DROP TRIGGER audit_records_refuse_delete;
            DROP TRIGGER audit_heads_refuse_return; DROP TRIGGER audit_heads_refuse_delete; DROP TRIGGER audit_heads_refuse_insert;
            DROP INDEX ix_audit_records_previous_hash;
            """);
    }

    /// <summary>Runs SQL with parameters <c>$0</c>, <c>$1</c> and so on.</summary>
    public void Execute(string sql, params object?[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters.AddWithValue($"${index}", values[index] ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Writes a record as it is, over the one of its number if there is one.</summary>
    public void Put(AuditLink link) => Execute(
        """
        INSERT OR REPLACE INTO audit_records
            (sequence, entry_id, step, actor, at, reader_version, rules_version, details, previous_hash, hash)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        link.Sequence, link.Entry, link.Step, link.Actor, link.At, link.ReaderVersion, link.RulesVersion, link.Details, link.PreviousHash, link.Hash);

    /// <summary>Renumbers the records from <paramref name="from"/> on.</summary>
    public void Shift(long from, int by) => Execute(
        "UPDATE audit_records SET sequence = -(sequence + $1) WHERE sequence >= $0; UPDATE audit_records SET sequence = -sequence WHERE sequence < 0",
        from, by);

    /// <summary>Moves the head.</summary>
    public void PutHead(AuditHead head) => Execute("UPDATE audit_heads SET count = $0, hash = $1", head.Count, head.Hash);

    public void Dispose() => _connection.Dispose();
}
