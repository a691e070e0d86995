using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace GiftDigi.Receipts.Worker.Observing;

/// <summary>One line for each entry of the log: when, how grave, who, what, and the trace that it belongs to.</summary>
internal sealed class TracedConsole(TimeProvider clock) : ConsoleFormatter(Id)
{
    /// <summary>What the formatter is known by.</summary>
    public const string Id = "traced";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {Word(logEntry.LogLevel)}: {logEntry.Category}[{logEntry.EventId.Id}] {OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception))}"));
        if (Activity.Current is { TraceId: var trace })
        {
            textWriter.Write($" trace={trace}");
        }

        textWriter.WriteLine(logEntry.Exception is { } exception ? $" {OneLine(exception.ToString())}" : "");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        LogLevel.Critical => "crit",
        LogLevel.None => "none",
    };
}
