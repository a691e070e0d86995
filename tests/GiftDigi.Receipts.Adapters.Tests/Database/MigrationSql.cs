using System.Text.RegularExpressions;

namespace GiftDigi.Receipts.Adapters.Tests.Database;

/// <summary>What statements of a migration take away or tighten.</summary>
internal static partial class MigrationSql
{
    public static IEnumerable<string> StepsOf(string sql) => sql.Split(';').SelectMany(statement =>
        Drop().Match(statement) is { Success: true } drop ? [$"drop table {drop.Groups["table"].Value}"]
        : Alter().Match(statement) is { Success: true } alter ? StepsOf(alter.Groups["table"].Value, alter.Groups["change"].Value)
        : []);

    private static IEnumerable<string> StepsOf(string table, string change) =>
        RenameTable().IsMatch(change) ? [$"rename table {table}"]
        : RenameColumn().IsMatch(change) ? [$"rename column of {table}"]
        : DropColumn().IsMatch(change) ? [$"drop column of {table}"]
        : Tighten().IsMatch(change) ? [$"tighten column of {table}"]
        : Wanted().IsMatch(change) ? [$"add wanted column to {table}"]
        : [];

    [GeneratedRegex("""^\s*DROP\s+TABLE\s+(IF\s+EXISTS\s+)?"?(?<table>\w+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drop();

    [GeneratedRegex("""^\s*ALTER\s+TABLE\s+(ONLY\s+)?"?(?<table>\w+)"?\s+(?<change>.*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Alter();

    [GeneratedRegex("""^RENAME\s+TO\b""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RenameTable();

    [GeneratedRegex("""^RENAME\b""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RenameColumn();

    [GeneratedRegex("""\bDROP\s+(COLUMN\b|(?!NOT|DEFAULT|CONSTRAINT|IDENTITY|EXPRESSION)\w)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DropColumn();

    [GeneratedRegex("""\bALTER\b.*\b(SET\s+NOT\s+NULL|TYPE)\b""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Tighten();

    [GeneratedRegex("""\bADD\b(?!\s+CONSTRAINT).*\bNOT\s+NULL\b(?!.*\bDEFAULT\b)""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Wanted();
}
