namespace GiftDigi.Receipts.Reading;

/// <summary>Rows that grow by joining: at first every line is one of its own.</summary>
internal sealed class RowJoining(int lines)
{
    private readonly List<int>[] _rows = [.. Enumerable.Range(0, lines).Select(line => new List<int> { line })];

    /// <summary>The rows, each as the places of its lines.</summary>
    public IEnumerable<IReadOnlyList<int>> Rows => _rows.Distinct();

    /// <summary>Makes one row of the rows of two lines, unless some line of the one cannot share a row with some line of the other.</summary>
    public void Join(int one, int other, Func<int, int, bool> canShare)
    {
        var (row, added) = (_rows[one], _rows[other]);
        if (row == added || !row.TrueForAll(a => added.TrueForAll(b => canShare(a, b))))
        {
            return;
        }

        row.AddRange(added);
        foreach (var line in added)
        {
            _rows[line] = row;
        }
    }
}
