namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Lines of comma-separated values (RFC 4180) that a spreadsheet cannot take for formulas.</summary>
internal static class CsvText
{
    /// <summary>What a spreadsheet may begin to compute at.</summary>
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>A line with its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
