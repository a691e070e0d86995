namespace GiftDigi.Receipts.Worker.Tests.Reviewing;

/// <summary>The texts that are written in a source file.</summary>
internal static class SourceText
{
    /// <summary>The literals, those with holes in pieces; literals within holes are pieces of their own.</summary>
    public static IReadOnlyList<string> Fragments(string source)
    {
        var (found, at) = (new List<string>(), 0);
        ReadCode(string.Join('\n', source.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))), ref at, found);
        return found;
    }

    /// <summary>Reads code to its end, or to the brace that closes a hole.</summary>
    private static void ReadCode(string code, ref int at, List<string> found)
    {
        for (var depth = 0; at < code.Length; at++)
        {
            if (code[at] == '}' && depth-- == 0)
            {
                return;
            }

            depth += code[at] == '{' ? 1 : 0;
            if (code[at] == '\'' && at + 2 < code.Length && (code[at + 2] == '\'' || code[at + 1] == '\\'))
            {
                at = code.IndexOf('\'', at + 2);
            }
            else if (code[at] == '"')
            {
                var hasHoles = code[at - 1] == '$';
                at++;
                ReadText(code, ref at, hasHoles, found);
            }
        }
    }

    /// <summary>Reads a literal to the quote that ends it.</summary>
    private static void ReadText(string code, ref int at, bool hasHoles, List<string> found)
    {
        var from = at;
        for (; code[at] != '"'; at++)
        {
            if (code[at] == '\\')
            {
                at++;
            }
            else if (hasHoles && code[at] == '{')
            {
                found.Add(code[from..at++]);
                ReadCode(code, ref at, found);
                from = at + 1;
            }
        }

        found.Add(code[from..at]);
    }
}
