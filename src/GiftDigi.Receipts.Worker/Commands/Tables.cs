using System.Text.Json;
using GiftDigi.Receipts.Deciding;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary>Tables on standard output: in colour and to the width of a terminal, plain and as wide as they need elsewhere.</summary>
internal static class Tables
{
    private const int UnboundedWidth = 400;

    public static Table Create(params IEnumerable<string> columns) =>
        new Table().Border(TableBorder.Minimal).AddColumns([.. columns]);

    public static void Print(Table table)
    {
        var isPlain = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (isPlain)
        {
            console.Profile.Width = UnboundedWidth;
        }

        console.Write(table);
    }

    /// <summary>A verdict, or that there is none yet.</summary>
    public static string Show(VerdictKind? verdict) => verdict is { } kind ? Show(kind) : "[grey]waiting[/]";

    /// <summary>Reasons by their ids.</summary>
    public static string Show(IEnumerable<Reason> reasons) => string.Join(", ", reasons.Select(Id));

    /// <summary>The stable id of a reason.</summary>
    public static string Id(Reason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString());

    private static string Show(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Approved => "[green]Approved[/]",
        VerdictKind.Referred => "[yellow]Referred[/]",
        VerdictKind.Rejected => "[red]Rejected[/]",
    };
}
