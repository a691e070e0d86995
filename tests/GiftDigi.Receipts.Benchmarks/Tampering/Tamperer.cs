using GiftDigi.Receipts.Auditing;

namespace GiftDigi.Receipts.Benchmarks.Tampering;

/// <summary>
/// Changes a history in one way of many. Each way gives the number of the first link that cannot hold after it: the place itself,
/// or, where the forger computed hashes that fit, the record after what he changed.
/// </summary>
internal sealed class Tamperer(IReadOnlyList<AuditLink> links, Random random)
{
    private static readonly string[] Columns =
        ["entry_id", "step", "actor", "at", "reader_version", "rules_version", "details", "previous_hash", "hash"];

    private int Count => links.Count;

    private AuditHead Head => links[^1].Head;

    /// <summary>The ways, by name.</summary>
    public IReadOnlyList<(string Kind, Func<HistoryTables, long> Apply)> Ways =>
    [
        ("a part changed", ChangePart),
        ("a part emptied or made a blob", ChangeType),
        ("the parts of two records exchanged", ExchangeParts),
        ("a record rewritten, its hash too", Rewrite),
        ("a record removed", Remove),
        ("a record removed, the gap closed", RemoveAndClose),
        ("the end cut off", CutOff),
        ("two records change places", ChangePlaces),
        ("a gap made", MakeGap),
        ("a record put in between", PutInBetween),
        ("a record put at the end", PutAtEnd),
        ("a record of another number put in", PutMisnumbered),
        ("a record doubled", Double),
        ("all rewritten from a record on", RewriteFrom),
        ("the head changed", ChangeHead),
    ];

    /// <summary>Ways that take the head along: they are found only by what somebody remembers of it.</summary>
    public IReadOnlyList<(string Kind, Func<HistoryTables, long> Apply)> WaysWithHead =>
    [
        ("all rewritten, the head too *", RewriteWithHead),
        ("the end cut off, the head too *", CutOffWithHead),
    ];

    private AuditLink Any() => links[random.Next(Count)];

    private long ChangePart(HistoryTables tables)
    {
        var (link, column) = (Any(), Columns[random.Next(Columns.Length)]);
        var change = random.Next(4) switch
        {
            0 => "coalesce({0}, '') || 'x'",
            1 => "coalesce({0}, '') || char(0) || 'x'",
            2 => "substr({0}, 2) || 'x'",
            _ => "upper(coalesce({0}, '')) || ' '",
        };
        var value = change.Replace("{0}", column, StringComparison.Ordinal);
        tables.Execute($"UPDATE audit_records SET {column} = coalesce({value}, 'x') WHERE sequence = $0", link.Sequence);
        return link.Sequence;
    }

    private long ChangeType(HistoryTables tables)
    {
        var link = Any();
        var (column, other) = random.Next(2) == 0 ? ("rules_version", "NULL") : (Columns[random.Next(4)], "CAST({0} AS BLOB)");
        tables.Execute(
            $"UPDATE audit_records SET {column} = {other.Replace("{0}", column, StringComparison.Ordinal)} WHERE sequence = $0", link.Sequence);
        return link.Sequence;
    }

    private (AuditLink First, AuditLink Second) AnyTwo()
    {
        var first = random.Next(Count - 1);
        var second = random.Next(first + 1, Count);
        return (links[first], links[second]);
    }

    private long ExchangeParts(HistoryTables tables)
    {
        var (first, second) = AnyTwo();
        tables.Put(second with { Sequence = first.Sequence, PreviousHash = first.PreviousHash, Hash = first.Hash });
        tables.Put(first with { Sequence = second.Sequence, PreviousHash = second.PreviousHash, Hash = second.Hash });
        return first.Sequence;
    }

    private long Rewrite(HistoryTables tables)
    {
        var link = Any();
        tables.Put(Forged(link.Sequence, link.PreviousHash!));
        return Math.Min(link.Sequence + 1, Count);
    }

    private long Remove(HistoryTables tables)
    {
        var sequence = random.Next(4) == 0 ? Count : Any().Sequence;
        tables.Execute("DELETE FROM audit_records WHERE sequence = $0", sequence);
        return sequence;
    }

    private long RemoveAndClose(HistoryTables tables)
    {
        var sequence = Remove(tables);
        tables.Shift(sequence + 1, by: -1);
        return sequence;
    }

    private long CutOff(HistoryTables tables)
    {
        var sequence = Any().Sequence;
        tables.Execute("DELETE FROM audit_records WHERE sequence >= $0", sequence);
        return sequence;
    }

    private long ChangePlaces(HistoryTables tables)
    {
        var (first, second) = AnyTwo();
        tables.Put(second with { Sequence = first.Sequence });
        tables.Put(first with { Sequence = second.Sequence });
        return first.Sequence;
    }

    private long MakeGap(HistoryTables tables)
    {
        var sequence = Any().Sequence;
        tables.Shift(sequence, by: random.Next(1, 5));
        return sequence;
    }

    private long PutInBetween(HistoryTables tables)
    {
        var link = Any();
        tables.Shift(link.Sequence, by: 1);
        tables.Put(Forged(link.Sequence, link.PreviousHash!));
        return link.Sequence + 1;
    }

    private long PutAtEnd(HistoryTables tables)
    {
        tables.Put(Forged(Count + 1, Head.Hash));
        return Count + 1;
    }

    private long PutMisnumbered(HistoryTables tables)
    {
        var sequence = random.Next(3) == 0 ? long.MinValue : -random.Next(100);
        tables.Put(Forged(sequence, AuditHead.Empty.Hash));
        return sequence;
    }

    private long Double(HistoryTables tables)
    {
        var link = Any();
        var sequence = random.Next(2) == 0 ? Count + 1 : link.Sequence + 1;
        tables.Shift(sequence, by: 1);
        tables.Put(link with { Sequence = sequence });
        return sequence;
    }

    private long RewriteFrom(HistoryTables tables)
    {
        RewriteFrom(tables, Any().Sequence);
        return Count;
    }

    private long RewriteWithHead(HistoryTables tables)
    {
        tables.PutHead(RewriteFrom(tables, Any().Sequence));
        return Count;
    }

    private long CutOffWithHead(HistoryTables tables)
    {
        var sequence = CutOff(tables);
        tables.PutHead(sequence == 1 ? AuditHead.Empty : links[(int)sequence - 2].Head);
        return sequence;
    }

    private AuditHead RewriteFrom(HistoryTables tables, long sequence)
    {
        var head = Forged(sequence, links[(int)sequence - 1].PreviousHash!);
        tables.Put(head);
        tables.Execute("BEGIN");
        foreach (var link in links.Skip((int)sequence))
        {
            head = Sealed(link with { PreviousHash = head.Hash });
            tables.Put(head);
        }

        tables.Execute("COMMIT");
        return head.Head;
    }

    private long ChangeHead(HistoryTables tables)
    {
        var by = random.Next(1, Count);
        switch (random.Next(5))
        {
            case 0:
                tables.PutHead(Head with { Count = Count + by });
                return Count + 1;
            case 1:
                tables.PutHead(links[Count - by - 1].Head);
                return Count - by + 1;
            case 2:
                tables.PutHead(Head with { Hash = Any().PreviousHash! });
                return Count;
            case 3:
                tables.Execute("DELETE FROM audit_heads");
                return Count;
            default:
                tables.Execute("INSERT INTO audit_heads (id, count, hash) SELECT 2, count, hash FROM audit_heads");
                return Count;
        }
    }

    private AuditLink Forged(long sequence, string previous) => Sealed(Any() with
    {
        Sequence = sequence,
        Actor = "forger",
        PreviousHash = previous,
    });

    private static AuditLink Sealed(AuditLink link) => link with { Hash = link.ComputeHash() };
}
