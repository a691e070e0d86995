namespace GiftDigi.Receipts.Benchmarks;

/// <summary>Counts how far texts read are from their truth.</summary>
internal sealed class TextTally
{
    private int _edits;
    private int _characters;
    private int _exact;

    public int Lines { get; private set; }

    /// <summary>Edits for each character of the truth.</summary>
    public double Error => (double)_edits / Math.Max(1, _characters);

    /// <summary>The share of lines without an edit.</summary>
    public double Exact => (double)_exact / Math.Max(1, Lines);

    public void Add(string truth, string read)
    {
        var edits = Edits(truth, read);
        (_edits, _characters, _exact, Lines) = (_edits + edits, _characters + truth.Length, _exact + (edits == 0 ? 1 : 0), Lines + 1);
    }

    /// <summary>The fewest insertions, deletions and replacements from one text to the other (Levenshtein, 1966).</summary>
    private static int Edits(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[second.Length];
    }
}
