using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GiftDigi.Receipts.Adapters.Postgres;

/// <summary>
/// PostgreSQL keeps no NUL in a text and takes no half of a surrogate pair, both of which a hostile request or a misread
/// photo may bring: each becomes U+FFFD, as SQLite's driver has it for the latter.
/// </summary>
internal sealed class StorableText : DbCommandInterceptor
{
    private const char Nul = '\0';
    private const string Replacement = "\uFFFD";

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Clean(command);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    /// <summary>The text as it can be kept; the same one nearly always.</summary>
    internal static string Clean(string text)
    {
        if (text.Contains(Nul, StringComparison.Ordinal))
        {
            text = text.Replace(Nul.ToString(), Replacement, StringComparison.Ordinal);
        }

        return text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => Clean(text),
                string[] texts => Array.ConvertAll(texts, Clean),
                var other => other,
            };
        }
    }
}
